import { checkPreset } from './check-preset'

checkPreset(
  'freescout',
  [
    {
      file: 'freescout-saved-replies.json',
      macros: [
        ['/0', 'Sorry for any inconvenience (bread)'],
        ['/1', 'Sundays'],
      ],
      passages: [
        'body ▸ /0/text ▸ Hello \uFFFC,',
        'body ▸ /0/text ▸ the bread in order \uFFFC was stale. We are sorry for any inconvenience.',
        'body ▸ /0/text ▸ \uFFFC',
        'body ▸ /1/text ▸ We bake on Sundays, too. Come by!',
      ],
      unread: ['/0/name ▸ `name` is for agents'],
      findings: ['/0/text ▸ We are sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a reply with a body',
      value: [{ mailbox_id: 2, name: 'Bread', body: 'The bread is late.' }],
      reason: 'It has `name` and a mailbox like a saved reply of FreeScout, but no `text`.',
    },
  ],
)
