import { expect, test } from 'vitest'
import { readMacros } from '../apology/read'

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
