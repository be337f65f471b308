import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goodText, type Case } from './hostile-input-case'

const named =
  (...all: readonly string[]) =>
  (folder: string): void => {
    for (const name of all) writeFileSync(join(folder, name), goodText)
  }

/** A name of bytes that no text can hold. */
const bytes = (folder: string, ...name: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)])

const steering = 'a\tb\x1b[2Jc\x1b]0;title\x07\x7f\u0085\u202e.md'
const forged = 'a\namends: all is well\n.md'
const ofObjects = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
const longest = `${'n'.repeat(252)}.md`
/** The formats that people read. The others are data, in which a name is what it is. */
const forPeople = ['pretty', 'concise', 'markdown']

export const names: readonly Case[] = [
  {
    fault: 'names that steer the terminal',
    injected:
      'escape sequences, tabs, C1 controls and a turn of the writing direction in a name, in the formats that people read and in messages',
    make: named(steering),
    script: `for format in ${forPeople.join(' ')}; do amends check --format $format .; done; amends check --format concise . nowhere/"$(printf '\\007\\033')"`,
    code: 2,
    told: ['no such file or directory'],
    shown: ['good.md'],
    besides: 'each of those characters is shown as a dot',
    tried: forPeople.length + 1,
  },
  {
    fault: 'a name of several lines',
    injected: 'one whose second line looks like a message of ours; it cannot be read either',
    make: (folder) => writeFileSync(join(folder, forged), Buffer.from('Hello\n', 'utf16le')),
    code: 2,
    told: ['a·amends: all is well·.md: this file is UTF-16.'],
  },
  {
    fault: 'names that are no UTF-8',
    injected: 'a file and a folder with the byte FF in their names',
    make: (folder) => {
      writeFileSync(bytes(folder, 0xff, 0x2e, 0x6d, 0x64), goodText)
      mkdirSync(bytes(folder, 0x64, 0xff))
    },
    code: 2,
    told: ['its name is not valid UTF-8. Rename it', 'its name is not valid UTF-8. Rename it'],
    tried: 2,
  },
  {
    fault: 'names of 255 bytes',
    injected: 'the longest that Linux knows, and then `--fix`',
    make: named(longest),
    script: `amends check --format concise --fix .`,
    code: 1,
    shown: [`${longest}:1:1: error: `],
  },
  {
    fault: 'names that are too long',
    injected: 'a name of 300 bytes and a path of 9,000',
    args: [`${'n'.repeat(297)}.md`, 'n/'.repeat(4500), 'good.md'],
    code: 2,
    told: ['the name is too long', 'the name is too long'],
    tried: 2,
  },
  {
    fault: 'names of what every object has',
    injected:
      '`__proto__`, `constructor` and three more as files and folders, with a baseline and a cache of them',
    make: (folder) => {
      for (const name of ofObjects) {
        mkdirSync(join(folder, name))
        named(`${name}.md`, `${name}/${name}.md`)(folder)
      }
    },
    script: `amends check --format concise . || test $? = 1 || exit 9
      amends check --update-baseline . 2>/dev/null >baseline.out || exit 9
      amends check --baseline amends.baseline.json . >/dev/null || exit 9
      amends check --cache . >first.out; amends check --cache . >second.out; cmp first.out second.out`,
    code: 0,
    shown: ofObjects.flatMap((name) => [`${name}.md:1:1: error: `, `${name}/${name}.md:1:1: error: `]),
    besides: 'all are found, known and remembered',
    tried: 2 * ofObjects.length,
  },
  {
    fault: 'names that differ in case, and hard links',
    injected: '`Good.md` beside `good.md`, and a second name for that',
    make: named('Good.md'),
    script: 'ln good.md other.md; amends check --format concise .',
    code: 1,
    shown: ['Good.md:1:1: error: ', 'other.md:1:1: error: '],
    tried: 2,
  },
  {
    fault: 'names with spaces at their ends',
    injected: '` a.md`, and `a.md ` named and not',
    make: named(' a.md', 'a.md '),
    args: ['.', 'a.md '],
    code: 1,
    shown: [' a.md:1:1: error: '],
  },
  {
    fault: 'paths as Windows writes them',
    injected: '`C:\\macros\\a.md` and `\\\\server\\share`',
    args: ['C:\\macros\\a.md', '\\\\server\\share', 'good.md'],
    code: 2,
    told: ['C:\\macros\\a.md: no such file or directory', '\\\\server\\share: no such file or directory'],
    tried: 2,
  },
  {
    fault: 'a dash as a name',
    injected: '`amends check -`',
    args: ['-', 'good.md'],
    code: 2,
    told: ['-: there is no file of this name; --stdin reads what is piped in'],
  },
  {
    fault: 'names that look like options',
    injected: '`--fix.md` with and without `--`',
    make: named('--fix.md'),
    script: `amends check --fix.md; test $? = 2 || exit 9; amends check --format concise -- --fix.md good.md`,
    code: 1,
    told: ['There is no option "--fix.md".'],
    shown: ['--fix.md:1:1: error: '],
    tried: 2,
  },
  {
    fault: 'globs that are none',
    injected: '`[`, 10 open brackets, `{a,b`, `?(` and 5,000 stars',
    args: ['[', '['.repeat(10), '{a,b', '?(', '*'.repeat(5000), 'good.md'],
    code: 2,
    told: ['[: it is neither a path nor a glob', '[[[[[[[[[[: it is neither a path nor a glob'],
    tried: 5,
  },
  {
    fault: 'arguments without end',
    injected: '20,000 names of files, most of which are not there',
    script: `amends check --format concise good.md $(seq -f 'gone/%g.md' 20000) 2>messages; code=$?; wc -l <messages >&1; exit $code`,
    code: 2,
    shown: ['20000'],
    besides: 'one message for each',
  },
]
