import { expect, it } from 'vitest'
import { checkPreset, read } from './check-preset'

checkPreset(
  'upptime',
  [
    {
      file: 'upptime.yml',
      macros: [
        ['/status-website/introTitle'],
        ['/status-website/introMessage'],
        ['/i18n/allSystemsOperational'],
        ['/i18n/activeIncidents'],
      ],
      passages: [
        'body ▸ /status-website/introTitle ▸ Larkmoor right now',
        'body ▸ /status-website/introMessage ▸ This page checks our services every five minutes. We apologize for any inconvenience.',
        'body ▸ /i18n/allSystemsOperational ▸ All services work',
        'body ▸ /i18n/activeIncidents ▸ What is broken now',
      ],
      unread: [
        '/sites/0/name ▸ `name` names a site',
        '/status-website/name ▸ `name` names a site',
        '/status-website/navbar/0/title ▸ `title` names a link',
      ],
      findings: ['/status-website/introMessage ▸ We apologize for any inconvenience'],
    },
  ],
  [],
)

it('is known by its place', () => {
  expect(read('sites: []\n', '.upptimerc.yml').preset?.id).toBe('upptime')
  expect(read('i18n:\n  body: All is well.\n', 'a/.upptimerc.yml').preset).toEqual({
    id: 'home-made',
    name: 'key names',
    misses: ['Upptime has what it watches under `sites`. This file has none.'],
  })
})
