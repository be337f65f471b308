import { describe, it } from 'vitest'
import { name, tell, type Story } from './baseline-story'

const failure = (body: string, title?: string): string =>
  `---\nkind: failure\n${title === undefined ? '' : `title: ${title}\n`}---\n${body}\n`
const statue =
  "I'm sorry that the statue arrived cracked. I will send you a new one. You can keep the old one."
const exported = (...macros: readonly (readonly [title: string, body: string])[]): string =>
  JSON.stringify({ macros: macros.map(([title, body]) => ({ title, kind: 'failure', body })) })
const other =
  'The file was not complete and some rows had no dates in them. Please write to us with any question.'
const failed = `Your export failed on Monday because of a fault in our scheduler. ${other}`
const sorry = `We are sorry that your export failed on Monday because of a fault in our scheduler. ${other}`
const holds = [`${name} now knows`]
const stock = 'We apologize for the late delivery of it all.'

describe('what is found of a macro as a whole', () => {
  const stories: Readonly<Record<string, Story>> = {
    'is known when another sentence is added in front': {
      first: { 'a.md': failure(sorry) },
      second: { 'a.md': failure(`Our office is open from nine to five. ${sorry}`) },
      written: 'nothing',
    },
    'is known when the sentence at which it is shown is edited': {
      first: { 'a.md': failure(statue) },
      second: { 'a.md': failure(statue.replace('send you', 'send you by van')) },
      stderr: holds,
    },
    'is known by the title in an export, whatever is edited': {
      first: { 'a.json': exported(['Cracked', statue], ['Chipped', statue]) },
      second: {
        'a.json': exported(['Chipped', statue], ['Cracked', statue.replace('send you', 'send you by van')]),
      },
      written: 'nothing',
    },
    'is known by the title in a renamed file': {
      first: { 'a.md': failure(statue, 'Cracked') },
      second: { 'a.md': null, 'b.md': failure(statue.replace('send you', 'send you by van'), 'Cracked') },
      stderr: holds,
    },
    'is new in a macro that takes the place of another one': {
      first: { 'a.json': exported(['Cracked', statue]) },
      second: { 'a.json': exported(['Chipped', statue]) },
      told: ['a.json missing-acknowledgement', 'a.json missing-deadline'],
      gone: { 'missing-acknowledgement': 1, 'missing-deadline': 1 },
      stderr: holds,
    },
    'is new in a second macro of the same title': {
      first: { 'a.json': exported(['Cracked', statue]) },
      second: { 'a.json': exported(['Cracked', statue], ['Cracked', statue]) },
      told: ['a.json missing-acknowledgement', 'a.json missing-deadline'],
      written: 'nothing',
    },
    'is nothing new when it stood behind what was mended': {
      first: { 'a.md': failure(failed) },
      second: { 'a.md': failure(`${failed} We have run the export again.`) },
      gone: { 'missing-repair': 1 },
      stderr: holds,
      written: ['a.md missing-apology 1'],
    },
    'is new although it stands behind what is known': {
      first: { 'a.md': failure(sorry) },
      second: { 'a.md': failure(failed) },
      told: ['a.md missing-apology'],
      stderr: holds,
    },
  }
  it.each(Object.entries(stories))('%s', (_name, story) => tell(story))
})

describe('what is found by comparing files', () => {
  const library = { 'a.md': stock, 'b.md': stock, 'c.md': stock }
  const stories: Readonly<Record<string, Story>> = {
    'is not gone because a run sees too few of them': {
      first: library,
      args: ['check', 'a.md', '--baseline', name],
      written: 'nothing',
    },
    'is known where a run of some files shows it in another one': {
      first: { ...library, 'd.md': stock },
      args: ['check', 'b.md', 'c.md', 'd.md', '--baseline', name],
      written: 'nothing',
    },
    'is gone where all files were checked': {
      first: library,
      second: { 'c.md': 'Hello.' },
      gone: { 'macro-boilerplate-apology': 1 },
      stderr: holds,
    },
  }
  it.each(Object.entries(stories))('%s', (_name, story) => tell(story))
})
