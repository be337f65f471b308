import { checkPreset } from './check-preset'

checkPreset(
  'salesforce',
  [
    {
      file: 'salesforce-quick-text.csv',
      macros: [
        ['/0', 'Sorry for any inconvenience', { channel: 'email' }],
        ['/1', 'Which floor', { channel: 'messaging' }],
      ],
      passages: [
        'body ▸ /0/Message ▸ Hello \uFFFC, the "north" lift stands still. We are sorry for any inconvenience.',
        'body ▸ /1/Message ▸ On which floor are you?',
      ],
      unread: [
        '/0/Name ▸ `Name` is for agents',
        '/0/Category ▸ `Category` sorts the texts for agents',
        '/1/Name ▸ `Name` is for agents',
      ],
      findings: ['/0/Message ▸ We are sorry for any inconvenience'],
    },
    {
      file: 'salesforce-quick-text.json',
      macros: [
        ['/records/0', 'Sorry for any inconvenience', { channel: 'email' }],
        ['/records/1', 'Which lift'],
        ['/records/2', 'Inspection moved', { channel: 'email' }],
      ],
      passages: [
        'body ▸ /records/0/Message ▸ Hello \uFFFC, the lift was out of order. We are sorry for any inconvenience. It has run again since \uFFFC.',
        'body ▸ /records/1/Message ▸ Which lift do you mean, \uFFFC?',
        'attribute ▸ /records/1/Message ▸ dear guest',
        'subject ▸ /records/2/Subject ▸ Your inspection on \uFFFC',
        'body ▸ /records/2/HtmlValue ▸ We had to move the inspection. We apologize for any inconvenience.',
        'body (a copy of /records/2/HtmlValue) ▸ /records/2/Body ▸ We had to move the inspection. We apologize for any inconvenience.',
      ],
      unread: [
        '/records/0/Name ▸ `Name` is for agents',
        '/records/0/Category ▸ `Category` sorts the texts for agents',
        '/records/0/FolderName ▸ `FolderName` sorts the texts for agents',
        '/records/1/Name ▸ `Name` is for agents',
        '/records/2/Name ▸ `Name` is for agents',
        '/records/2/Description ▸ `Description` is for agents',
      ],
      findings: [
        '/records/0/Message ▸ We are sorry for any inconvenience',
        '/records/2/HtmlValue ▸ We apologize for any inconvenience',
      ],
    },
  ],
  [
    {
      name: 'a quick text with a body',
      value: { records: [{ attributes: { type: 'QuickText' }, Name: 'Lift', Body: 'The lift is late.' }] },
      reason: 'Its records are quick texts of Salesforce, but they have no `Message`.',
    },
  ],
)
