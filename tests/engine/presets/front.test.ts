import { checkPreset } from './check-preset'

checkPreset(
  'front',
  [
    {
      file: 'front-templates.json',
      macros: [['/_results/0', 'We apologize for any inconvenience: missed visit']],
      passages: [
        'subject ▸ /_results/0/subject ▸ Your chimney visit on \uFFFC',
        'body ▸ /_results/0/body ▸ Dear \uFFFC,',
        'body ▸ /_results/0/body ▸ our sweep did not come. We apologize for any inconvenience.',
        'body ▸ /_results/0/body ▸ \uFFFC',
      ],
      unread: [
        '/_results/0/name ▸ `name` is for agents',
        '/_results/0/attachments/0/filename ▸ `filename` names an attachment',
      ],
      findings: ['/_results/0/body ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template with a text',
      value: { id: 'rsp_1', name: 'Sweep', subject: 'Your visit', text: 'The sweep is late.' },
      reason: 'It has the `id` or the `inbox_ids` of a message template of Front, but no `body`.',
    },
  ],
)
