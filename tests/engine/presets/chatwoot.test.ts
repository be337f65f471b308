import { checkPreset } from './check-preset'

checkPreset(
  'chatwoot',
  [
    {
      file: 'chatwoot-canned-responses.json',
      macros: [['/0', 'sorry for any inconvenience late']],
      passages: [
        'body ▸ /0/content ▸ Hi \uFFFC,',
        'body ▸ /0/content ▸ the seedlings leave next week. We apologize for any inconvenience.',
      ],
      unread: ['/0/short_code ▸ `short_code` is for agents'],
      findings: ['/0/content ▸ We apologize for any inconvenience'],
    },
    {
      file: 'chatwoot-macros.json',
      macros: [['/payload/0', 'Frost damage', { tags: ['frost', 'claims'] }]],
      passages: [
        'body ▸ /payload/0/actions/1/action_params/0 ▸ Your seedlings froze on the way. We are sorry for any inconvenience.',
      ],
      unread: [
        '/payload/0/name ▸ `name` is for agents',
        '/payload/0/actions/2/action_params/0 ▸ an internal note: the action is `add_private_note`',
        '/payload/0/actions/3/action_params/0 ▸ `action_params` is a setting of its action',
      ],
      findings: ['/payload/0/actions/1/action_params/0 ▸ We are sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a canned response with a message',
      value: [{ account_id: 3, short_code: 'late', message: 'The seedlings are late.' }],
      reason: 'It has `short_code` and `account_id` like a canned response of Chatwoot, but no `content`.',
    },
    {
      name: 'a macro without parameters',
      value: { name: 'Frost', actions: [{ action_name: 'send_message', message: 'The seedlings froze.' }] },
      reason: 'It has `action_name` like a macro of Chatwoot, but no `action_params`.',
    },
  ],
)
