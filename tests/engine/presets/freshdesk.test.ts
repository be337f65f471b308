import { checkPreset } from './check-preset'

checkPreset(
  'freshdesk',
  [
    {
      file: 'freshdesk-canned-responses.json',
      macros: [
        ['/0', 'Boot out of stock'],
        ['/1', 'Sorry for any inconvenience (short)'],
      ],
      passages: [
        'body (a copy of /0/content_html) ▸ /0/content ▸ Hi \uFFFC, the boot is sold out. We apologize for any inconvenience. A new pair arrives on 4 June.',
        'body ▸ /0/content_html ▸ Hi \uFFFC, the boot is sold out. We apologize for any inconvenience.',
        'body ▸ /0/content_html ▸ A new pair arrives on 4 June.',
        'body ▸ /1/content_html ▸ We look for your parcel, \uFFFC.',
      ],
      unread: [
        '/0/title ▸ `title` is for agents',
        '/1/title ▸ `title` is for agents',
        '/1/attachments/0/name ▸ `name` names a folder or an attachment',
      ],
      findings: ['/0/content_html ▸ We apologize for any&nbsp;inconvenience'],
    },
  ],
  [
    {
      name: 'a canned response with a body',
      value: [{ id: 1, title: 'Boots', folder_id: 2, visibility: 0, body: 'The boots are late.' }],
      reason:
        'It has `folder_id` and `visibility` like a canned response of Freshdesk, but no `content` or `content_html`.',
    },
  ],
)
