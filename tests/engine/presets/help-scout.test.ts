import { checkPreset } from './check-preset'

checkPreset(
  'help-scout',
  [
    {
      file: 'help-scout-saved-replies.json',
      macros: [
        ['/_embedded/saved-replies/0', 'Sorry for any inconvenience with rentals'],
        ['/_embedded/saved-replies/1', 'Opening hours'],
      ],
      passages: [
        'body ▸ /_embedded/saved-replies/0/text ▸ Hi \uFFFC,',
        'body ▸ /_embedded/saved-replies/0/text ▸ The bike you rented had a flat tyre. We are sorry for any inconvenience.',
        'body ▸ /_embedded/saved-replies/0/text ▸ \uFFFC',
        'body (a copy of /_embedded/saved-replies/0/text) ▸ /_embedded/saved-replies/0/chatText ▸ Hi \uFFFC, the bike you rented had a flat tyre. We are sorry for any inconvenience.',
        'body ▸ /_embedded/saved-replies/1/text ▸ We open at 8. Saturdays too.',
      ],
      unread: [
        '/_embedded/saved-replies/0/name ▸ `name` is for agents',
        '/_embedded/saved-replies/1/name ▸ `name` is for agents',
        '/_embedded/saved-replies/2/preview ▸ `preview` is the beginning of the text',
      ],
      findings: ['/_embedded/saved-replies/0/text ▸ We are sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a list of beginnings',
      value: { _embedded: { 'saved-replies': [{ id: 1, name: 'Tyre', preview: 'The tyre is' }] } },
      reason: 'It lists saved replies like Help Scout, but they have only a `preview` and no `text`.',
    },
  ],
)
