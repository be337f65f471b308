import { checkPreset } from './check-preset'

checkPreset(
  'decap-cms',
  [
    {
      file: 'decap-cms.yml',
      macros: [
        ['/collections/0', 'Incident'],
        ['/collections/1/files/0', 'Footer and header'],
      ],
      passages: [
        'subject ▸ /collections/0/fields/1/default ▸ Some parcels are late',
        'body ▸ /collections/0/fields/3/default ▸ Investigating - Parcels wait at the hub. We are sorry for any inconvenience this may cause you.',
        'body ▸ /collections/1/files/0/fields/0/fields/0/default ▸ We answer mails within a day.',
      ],
      unread: [
        '/collections/0/description ▸ `description` is for agents',
        '/collections/0/fields/1/label ▸ `label` is for agents',
        '/collections/0/fields/2/label ▸ `label` is for agents',
        '/collections/0/fields/2/options/0/label ▸ `label` is for agents',
        '/collections/0/fields/3/label ▸ `label` is for agents',
        '/collections/0/fields/3/hint ▸ `hint` is for agents',
        '/collections/1/files/0/label ▸ `label` is for agents',
      ],
      findings: ['/collections/0/fields/3/default ▸ We are sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a configuration without fields',
      value: { backend: { name: 'github' }, collections: [{ name: 'issues', body: 'Maps are slow.' }] },
      reason: 'Decap CMS has `fields` or `files` in each of its `collections`. This file has none.',
    },
  ],
)
