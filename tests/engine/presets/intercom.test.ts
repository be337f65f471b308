import { checkPreset } from './check-preset'

checkPreset(
  'intercom',
  [
    {
      file: 'intercom-article.json',
      macros: [
        ['', 'Why a sheet is locked', { locale: 'en' }],
        ['/translated_content/fr', 'Pourquoi une feuille est fermée', { locale: 'fr' }],
      ],
      passages: [
        'subject ▸ /title ▸ Why a sheet is locked',
        'body ▸ /description ▸ What to do when somebody else edits',
        'heading ▸ /body ▸ Locked by a colleague',
        'body ▸ /body ▸ Two people edit the same cell. We apologize for any inconvenience.',
        'subject ▸ /translated_content/fr/title ▸ Pourquoi une feuille est fermée',
        'body ▸ /translated_content/fr/body ▸ Deux personnes modifient la même cellule.',
      ],
      unread: ['/url ▸ no text for customers in the files of Intercom'],
      findings: ['/body ▸ We apologize for any inconvenience'],
    },
    {
      file: 'intercom-macros.json',
      macros: [['/data/0', 'Sync is slow (sorry for any inconvenience)']],
      passages: [
        'body ▸ /data/0/body ▸ Hi \uFFFC,',
        'body ▸ /data/0/body ▸ your sheets sync slowly today. Sorry for any inconvenience.',
        'body (a copy of /data/0/body) ▸ /data/0/body_text ▸ Hi \uFFFC, your sheets sync slowly today. Sorry for any inconvenience.',
      ],
      unread: ['/data/0/name ▸ `name` is for agents'],
      findings: ['/data/0/body ▸ Sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a macro with a message',
      value: { type: 'macro', name: 'Sheet', visible_to: 'everyone', message: 'The sheet is late.' },
      reason: 'It has `visible_to` like a macro of Intercom, but no `body` or `body_text`.',
    },
    {
      name: 'an article with a text',
      value: { type: 'article', title: 'Sheet', author_id: 5, text: 'The sheet is late.' },
      reason: 'It is an article like those of Intercom, but it has no `body`.',
    },
  ],
)
