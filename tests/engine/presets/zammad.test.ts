import { checkPreset } from './check-preset'

checkPreset(
  'zammad',
  [
    {
      file: 'zammad-text-modules.csv',
      macros: [
        ['/0', 'Late bus'],
        ['/1', 'Lost umbrella'],
      ],
      passages: [
        'body ▸ /0/content ▸ Dear \uFFFC,',
        'body ▸ /0/content ▸ the bus was late. We apologize for any inconvenience.',
        'body ▸ /1/content ▸ We look for your umbrella.',
      ],
      unread: [
        '/0/name ▸ `name` is for agents',
        '/0/keywords ▸ `keywords` is what agents search for',
        '/0/note ▸ an internal note: the field is `note`',
        '/0/groups ▸ `groups` sorts the texts for agents',
        '/1/name ▸ `name` is for agents',
      ],
      findings: ['/0/content ▸ We apologize for any inconvenience'],
    },
    {
      file: 'zammad-text-modules.json',
      macros: [
        ['/0', 'Sorry for any inconvenience (late bus)'],
        ['/1', 'Lost umbrella'],
      ],
      passages: [
        'body ▸ /0/content ▸ Dear \uFFFC,',
        'body ▸ /0/content ▸ the bus on line 4 was late. We apologize for any inconvenience.',
        'body ▸ /1/content ▸ We look for your umbrella.',
      ],
      unread: [
        '/0/name ▸ `name` is for agents',
        '/0/keywords ▸ `keywords` is what agents search for',
        '/0/note ▸ an internal note: the field is `note`',
        '/1/name ▸ `name` is for agents',
      ],
      findings: ['/0/content ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a text module with a body',
      value: [{ name: 'Bus', keywords: 'late', body: 'The bus is late.', note: '', active: true }],
      reason: 'It has `keywords` and `active` like a text module of Zammad, but no `content`.',
    },
  ],
)
