import { checkPreset } from './check-preset'

checkPreset(
  'datadog',
  [
    {
      file: 'datadog.json',
      macros: [['/data/0', 'Sorry for the outage']],
      passages: [
        'subject ▸ /data/0/attributes/subject ▸ [\uFFFC] \uFFFC',
        'body ▸ /data/0/attributes/content ▸ What is wrong',
        'body ▸ /data/0/attributes/content ▸ Reports are empty. We apologize for any inconvenience.',
      ],
      unread: [
        '/data/0/attributes/name ▸ `name` is for agents',
        '/data/0/attributes/category ▸ `category` is for agents',
      ],
      findings: ['/data/0/attributes/content ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without a text',
      value: {
        data: { type: 'notification_templates', attributes: { name: 'Slow maps', body: 'Maps are slow.' } },
      },
      reason: 'Datadog has the text of a notification under `content`. This template has none.',
    },
  ],
)
