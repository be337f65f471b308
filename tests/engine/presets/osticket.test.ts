import { checkPreset } from './check-preset'

checkPreset(
  'osticket',
  [
    {
      file: 'osticket-limit.yaml',
      macros: [['', undefined, { channel: 'email' }]],
      passages: [
        'subject ▸ /subject ▸ Too many open print jobs',
        'heading ▸ /body ▸ Dear \uFFFC,',
        'body ▸ /body ▸ you have ten open jobs. We are sorry for any inconvenience.',
      ],
      unread: ['/notes ▸ an internal note: the field is `notes`'],
      findings: ['/body ▸ We are sorry for any inconvenience'],
    },
    {
      file: 'osticket-premade.yaml',
      macros: [
        ['/0', 'Sorry for any inconvenience with a print job'],
        ['/1', 'Paper'],
      ],
      passages: [
        'body ▸ /0/response ▸ Dear \uFFFC,',
        'body ▸ /0/response ▸ your posters are printed again. We apologize for any inconvenience. They are ready in your tray.',
        'body ▸ /1/response ▸ Which paper do you want, \uFFFC?',
      ],
      unread: [
        '/0/title ▸ `title` is for agents',
        '/0/notes ▸ an internal note: the field is `notes`',
        '/0/attachments/0/data ▸ `data` is an attachment',
      ],
      findings: ['/0/response ▸ We apologize for any\n    inconvenience'],
    },
    {
      file: 'osticket-ticket.alert.yaml',
      macros: [],
      passages: [],
      unread: [
        '/notes ▸ an internal note: the field is `notes`',
        '/subject ▸ for agents: the file is called `osticket-ticket.alert.yaml`',
        '/body ▸ for agents: the file is called `osticket-ticket.alert.yaml`',
      ],
      findings: [],
    },
  ],
  [
    {
      name: 'a canned response with a body',
      value: [{ isenabled: 1, title: 'Paper', body: 'The paper is late.' }],
      reason: 'It has `isenabled` and `title` like a canned response of osTicket, but no `response`.',
    },
  ],
)
