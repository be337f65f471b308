import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../engine/fingerprint'
import { firstRun, linter, name, nextRun, tell, type Story } from './baseline-story'
import { run } from './run'

const generic = 'We apologize for any inconvenience.'
const conditional = 'We apologize if you were upset.'
const other = 'We regret any inconvenience caused.'
const exported = (...bodies: readonly string[]): string =>
  JSON.stringify({ macros: bodies.map((body, i) => ({ title: `Title ${body.length}`, body, id: i })) })
const droppedOne = [`${name} now knows 1 finding`]
const holds = [`${name} now knows`]

describe('the second day', () => {
  const stories: Readonly<Record<string, Story>> = {
    'tells nothing where nothing changed, and writes nothing': {
      first: { 'a.md': generic },
      written: 'nothing',
    },
    'tells what is new': {
      first: { 'a.md': generic },
      second: { 'b.md': conditional },
      told: ['b.md conditional-apology'],
      exit: 1,
      written: 'nothing',
    },
    'tells an edited sentence, and forgets the old one': {
      first: { 'a.md': generic },
      second: { 'a.md': 'We apologize for any inconvenience this caused.' },
      told: ['a.md generic-apology'],
      exit: 1,
      gone: { 'generic-apology': 1 },
      stderr: [`${name} now knows 0 findings`],
      written: [],
    },
    'knows a sentence on another line, and wrapped': {
      first: { 'a.md': `Hello.\n\n${generic}` },
      second: { 'a.md': `Hello.\n\nYour parcel is here.\n\n${generic.replace('for any', 'for\nany')}` },
      written: 'nothing',
    },
    'knows a macro that moved inside of its file': {
      first: { 'a.json': exported(generic, conditional, 'Hello there.') },
      second: { 'a.json': exported('Hello there.', conditional, generic) },
      written: 'nothing',
    },
    'knows a macro in another file': {
      first: { 'a.json': exported(generic, conditional), 'b.json': exported('Hello there.') },
      second: { 'a.json': exported(conditional), 'b.json': exported('Hello there.', generic) },
      stderr: holds,
      written: ['a.json conditional-apology 1', 'b.json generic-apology 1'],
    },
    'knows a renamed file': {
      first: { 'a.md': generic },
      second: { 'a.md': null, 'team/z.md': generic },
      stderr: droppedOne,
      written: ['team/z.md generic-apology 1'],
    },
    'counts: one more of the same is new': {
      first: { 'a.json': exported(generic) },
      second: { 'a.json': exported(generic, generic) },
      told: ['a.json generic-apology'],
      exit: 1,
    },
    'counts: one less of the same is gone': {
      first: { 'a.json': exported(generic, generic) },
      second: { 'a.json': exported(generic) },
      gone: { 'generic-apology': 1 },
      stderr: droppedOne,
      written: ['a.json generic-apology 1'],
    },
    'does not take the entry of a file that this run does not check': {
      first: { 'a.md': generic, 'b.md': 'Hello.' },
      second: { 'b.md': generic },
      args: ['check', 'b.md', '--baseline', name],
      told: ['b.md generic-apology'],
      exit: 1,
      written: 'nothing',
    },
    'counts down what was mended': {
      first: { 'a.md': generic, 'b.md': conditional },
      second: { 'a.md': 'Hello.' },
      gone: { 'generic-apology': 1 },
      stderr: droppedOne,
      written: ['b.md conditional-apology 1'],
    },
    'counts down rules that are called like what every object has': {
      first: { 'a.md': 'Hello.' },
      second: {
        [name]: `{"version":1,"files":{"a.md":{"constructor":{"${fingerprint('a')}":2},"toString":{"${fingerprint('b')}":1}}}}`,
      },
      gone: { constructor: 2, toString: 1 },
      stderr: holds,
      written: [],
    },
    'forgets a file that is no more': {
      first: { 'a.md': generic, 'b.md': conditional },
      second: { 'a.md': null },
      args: ['check', 'b.md', '--baseline', name],
      gone: { 'generic-apology': 1 },
      stderr: droppedOne,
      written: ['b.md conditional-apology 1'],
    },
    'keeps the entries of files that are not checked': {
      first: { 'a.md': generic, 'b.md': conditional },
      second: { 'a.md': 'Hello.', 'b.md': 'Hello.' },
      args: ['check', 'b.md', '--baseline', name],
      gone: { 'conditional-apology': 1 },
      stderr: droppedOne,
      written: ['a.md generic-apology 1'],
    },
    'keeps the entries of a rule that is off in this run': {
      first: { 'a.md': generic },
      args: [...nextRun, '--rule', 'generic-apology:off'],
      written: 'nothing',
    },
    'knows what stood behind a finding whose rule is off now': {
      first: { 'a.md': 'We apologize for any inconvenience this may have caused.' },
      args: [...nextRun, '--rule', 'generic-apology:off'],
      written: 'nothing',
    },
    'keeps all entries with --quiet': {
      first: { 'a.md': 'We will fix it soon.', 'b.md': generic },
      args: [...nextRun, '--quiet'],
      written: 'nothing',
    },
    'knows a finding whose level has changed': {
      first: { 'a.md': generic },
      args: [...nextRun, '--rule', 'generic-apology:warning', '--max-warnings', '0'],
      written: 'nothing',
    },
    'counts only new findings as warnings': {
      first: { 'a.md': generic },
      second: { 'a.md': `${generic} ${other}` },
      args: [...nextRun, '--rule', 'generic-apology:warning', '--max-warnings', '0'],
      told: ['a.md generic-apology'],
      exit: 1,
      stderr: ['1 warning, but --max-warnings is 0'],
    },
    'writes nothing in CI, and says what to do': {
      first: { 'a.md': generic },
      second: { 'a.md': 'Hello.' },
      env: { CI: 'true' },
      gone: { 'generic-apology': 1 },
      stderr: [`1 finding of ${name} is gone.`, '--update-baseline'],
      written: 'nothing',
    },
    'is updated in CI where that is asked for': {
      first: { 'a.md': generic },
      second: { 'a.md': 'Hello.' },
      args: firstRun,
      env: { CI: 'true' },
      gone: { 'generic-apology': 1 },
      stderr: [`${name} now knows 0 findings`],
      written: [],
    },
    'writes nothing for the standard input': {
      first: { 'a.md': generic, 'b.md': generic },
      second: { 'a.md': 'Hello.' },
      args: ['check', '--stdin', '--stdin-filename', 'a.md', '--baseline', name],
      gone: { 'generic-apology': 1 },
      written: 'nothing',
    },
  }
  it.each(Object.entries(stories))('%s', (_name, story) => tell(story))
})

describe('--update-baseline', () => {
  it('takes in what is new, and leaves the entries of files that are not checked', async () => {
    await tell({
      first: { 'a.md': generic, 'b.md': 'Hello.' },
      second: { 'a.md': 'Hello.', 'b.md': conditional },
      args: ['check', 'b.md', '--update-baseline'],
      stderr: [`${name} now knows 2 findings`],
      written: ['a.md generic-apology 1', 'b.md conditional-apology 1'],
    })
  })

  it('writes paths relative to the file, and no text of a macro', async () => {
    const files = { 'm/a.md': generic, 'quality/x.md': 'Hello.' }
    const args = ['check', '--update-baseline', '--baseline', 'quality/known.json']
    const host = await run({ args, files, linter, exit: 0, stderr: ['quality/known.json now knows'] })
    expect(host.written.get('quality/known.json')).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "files": {
          "../m/a.md": {
            "generic-apology": {
              "a2c9ebd1d43fcbce": 1
            }
          }
        }
      }
      "
    `)
  })
})
