import { expect, test } from 'vitest'
import { readMacros } from '../apology/read'
import { checkPreset } from './check-preset'

const updates = [
  { id: 'u2', status: 'resolved', body: 'Labels print again.' },
  { id: 'u1', status: 'investigating', body: 'Labels do not print.' },
]
const read = (json: unknown): unknown[] =>
  readMacros(JSON.stringify(json), 'incidents.json').map(({ macro: { path, title, labels } }) => [
    path,
    title,
    labels,
  ])

test('each update is a macro with its stage and its incident', () => {
  expect(
    read({ page: { name: 'Us' }, incidents: [{ id: 'i1', name: 'Labels', incident_updates: updates }] }),
  ).toEqual([
    ['/incidents/0/incident_updates/0', 'Labels', { stage: 'resolved', incident: 'i1' }],
    ['/incidents/0/incident_updates/1', 'Labels', { stage: 'investigating', incident: 'i1' }],
  ])
})

test('one incident, wrapped or bare, is known by its name where it has no id', () => {
  const incident = { name: 'Labels', incident_updates: updates.slice(1) }
  const labels = { stage: 'investigating', incident: 'labels' }
  expect(read({ incident })).toEqual([['/incident/incident_updates/0', 'Labels', labels]])
  expect(read(incident)).toEqual([['/incident_updates/0', 'Labels', labels]])
  expect(read([incident])).toEqual([['/0/incident_updates/0', 'Labels', labels]])
})

test('what is written afterwards is a message of its own', () => {
  const incident = {
    id: 'i1',
    name: 'Labels',
    impact: 'minor',
    description: 'Labels were late.',
    postmortem_body: 'A disk was full.',
    incident_updates: updates.slice(1),
  }
  expect(read({ incidents: [incident] })).toEqual([
    ['/incidents/0', 'Labels', { incident: 'i1', postmortem: true }],
    ['/incidents/0/postmortem_body', 'Labels', { stage: 'postmortem', incident: 'i1' }],
    [
      '/incidents/0/incident_updates/0',
      'Labels',
      { stage: 'investigating', incident: 'i1', postmortem: true },
    ],
  ])
})

test('maintenance is no incident stage', () => {
  const maintenance = {
    id: 'm',
    name: 'Move',
    incident_updates: [{ status: 'scheduled', body: 'We move on Sunday.' }],
  }
  const [macro] = readMacros(JSON.stringify({ scheduled_maintenances: [maintenance] }), 'a.json')
  expect(macro!.kind).toBe('info')
})

checkPreset(
  'statuspage',
  [
    {
      file: 'statuspage-incidents.json',
      macros: [
        [
          '/incidents/0/incident_updates/0',
          'Sorry for the slow tile server',
          {
            stage: 'resolved',
            incident: 'p3x91',
            postmortem: true,
          },
        ],
        [
          '/incidents/0/incident_updates/1',
          'Sorry for the slow tile server',
          {
            stage: 'monitoring',
            incident: 'p3x91',
            postmortem: true,
          },
        ],
        [
          '/incidents/0/incident_updates/2',
          'Sorry for the slow tile server',
          {
            stage: 'investigating',
            incident: 'p3x91',
            postmortem: true,
          },
        ],
        [
          '/incidents/0/postmortem_body',
          'Sorry for the slow tile server',
          {
            stage: 'postmortem',
            incident: 'p3x91',
          },
        ],
        [
          '/scheduled_maintenances/0/incident_updates/0',
          'New database disks',
          {
            stage: 'scheduled',
            incident: 'm44',
          },
        ],
      ],
      passages: [
        'body ▸ /incidents/0/incident_updates/0/body ▸ Tiles have loaded at their usual pace since 08:40 UTC.',
        'body ▸ /incidents/0/incident_updates/1/body ▸ The second cache is back. We will look at it until 08:40 UTC.',
        'body ▸ /incidents/0/incident_updates/2/body ▸ Investigating Maps load slowly. We apologize for any inconvenience this may cause. Next update at 08:10 UTC.',
        'heading ▸ /incidents/0/postmortem_body ▸ What happened',
        'body ▸ /incidents/0/postmortem_body ▸ A cache ran out of memory at 07:02 UTC.',
        'list-item ▸ /incidents/0/postmortem_body ▸ We added one more cache.',
        'body ▸ /scheduled_maintenances/0/incident_updates/0/body ▸ Saved routes cannot be edited on 11 May from 22:00 to 23:00 UTC.',
      ],
      unread: [
        '/incidents/0/name ▸ `name` names an incident or a template',
        '/incidents/0/components/0/name ▸ about a component',
        '/incidents/0/components/0/description ▸ about a component',
        '/incidents/0/incident_updates/0/affected_components/0/name ▸ about a component',
        '/scheduled_maintenances/0/name ▸ `name` names an incident or a template',
      ],
      findings: ['/incidents/0/incident_updates/2/body ▸ We apologize for any inconvenience'],
    },
    {
      file: 'statuspage-templates.json',
      macros: [
        [
          '/0',
          'Sorry, first notice',
          {
            stage: 'identified',
          },
        ],
        [
          '/1',
          'Planned work',
          {
            stage: 'scheduled',
          },
        ],
      ],
      passages: [
        'subject ▸ /0/title ▸ Routes cannot be saved',
        "body ▸ /0/body ▸ Saving routes fails for some riders. We're sorry for any inconvenience. We will tell you more by 15:00 UTC.",
        'subject ▸ /1/title ▸ Planned work on \uFFFC',
        'body ▸ /1/body ▸ Nobody can sign in on \uFFFC from \uFFFC to \uFFFC.',
      ],
      unread: [
        '/0/name ▸ `name` names an incident or a template',
        '/1/name ▸ `name` names an incident or a template',
      ],
      findings: ["/0/body ▸ We're sorry for any inconvenience"],
    },
  ],
  [
    {
      name: 'an export without updates',
      value: {
        page: { id: 'k2' },
        incidents: [{ name: 'Slow maps', shortlink: 'https://s.example/1', body: 'Maps are slow.' }],
      },
      reason: 'Statuspage has what it tells of an incident under `incident_updates`. This file has none.',
    },
    {
      name: 'a template without a text',
      value: { template: { name: 'Slow maps', text: 'Maps are slow.', should_send_notifications: true } },
      reason: 'Statuspage has the text of a template under `body`. This one has none.',
    },
  ],
)
