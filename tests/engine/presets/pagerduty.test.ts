import { checkPreset } from './check-preset'

checkPreset(
  'pagerduty',
  [
    {
      file: 'pagerduty.json',
      macros: [['/templates/0', 'Sorry for the outage']],
      passages: [
        'subject ▸ /templates/0/templated_fields/email_subject ▸ Update on \uFFFC',
        'body ▸ /templates/0/templated_fields/email_body ▸ Orders from \uFFFC are late.',
        'body ▸ /templates/0/templated_fields/email_body ▸ We’re sorry for any inconvenience.',
        'body ▸ /templates/0/templated_fields/message ▸ Orders are late. More at 12:00 UTC.',
      ],
      unread: [
        '/templates/0/name ▸ `name` is for agents',
        '/templates/0/description ▸ `description` is for agents',
      ],
      findings: ['/templates/0/templated_fields/email_body ▸ We&rsquo;re sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without fields',
      value: { template: { template_type: 'status_update', name: 'Slow maps', message: 'Maps are slow.' } },
      reason: 'PagerDuty has the texts of a template under `templated_fields`. This one has none.',
    },
  ],
)
