import { checkPreset } from './check-preset'

checkPreset(
  'gorgias',
  [
    {
      file: 'gorgias-macros.json',
      macros: [['/data/0', 'Wrong tea in the parcel', { tags: ['wrong item', 'packing'], locale: 'en' }]],
      passages: [
        'subject ▸ /data/0/actions/0/arguments/subject ▸ The wrong tea in order \uFFFC',
        'body (a copy of /data/0/actions/1/arguments/body_html) ▸ /data/0/actions/1/arguments/body_text ▸ Hi \uFFFC,',
        'body (a copy of /data/0/actions/1/arguments/body_html) ▸ /data/0/actions/1/arguments/body_text ▸ we packed the wrong tea. We apologize for any inconvenience.',
        'body ▸ /data/0/actions/1/arguments/body_html ▸ Hi \uFFFC,',
        'body ▸ /data/0/actions/1/arguments/body_html ▸ we packed the wrong tea. We apologize for any inconvenience.',
      ],
      unread: [
        '/data/0/name ▸ `name` is for agents',
        '/data/0/intent ▸ `intent` tells what the macro is for',
        '/data/0/actions/0/title ▸ `title` names the action',
        '/data/0/actions/1/title ▸ `title` names the action',
        '/data/0/actions/2/title ▸ `title` names the action',
        '/data/0/actions/2/arguments/tags ▸ `tags` holds tags',
        '/data/0/actions/3/title ▸ `title` names the action',
        '/data/0/actions/3/arguments/body_text ▸ an internal note: the action is `addInternalNote`',
        '/data/0/actions/3/arguments/body_html ▸ an internal note: the action is `addInternalNote`',
        '/data/0/actions/4/title ▸ `title` names the action',
      ],
      findings: ['/data/0/actions/1/arguments/body_html ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a macro without arguments',
      value: { name: 'Tea', actions: [{ name: 'setResponseText', body_text: 'The tea is late.' }] },
      reason: 'It has `setResponseText` like a macro of Gorgias, but no `arguments`.',
    },
  ],
)
