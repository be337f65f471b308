import type { Entry } from './writing-folder'

/** A run that writes, and the folder that it does so in. */
export interface Story {
  readonly what: string
  readonly folder: Readonly<Record<string, Entry>>
  readonly args: readonly string[]
  /** A run of the program that comes before. */
  readonly first?: readonly string[]
  /** A file that tells how runs went, so that it is another one after a run that was interrupted. */
  readonly diary?: string
}

const late = 'Hello Ruth,\n\nWe would like to apologize for sending the lamp twice.\n\nThe workshop\n'
const vague = 'Hello Omar,\n\nWe apologize for any inconvenience.\n'
const windows = `\uFEFF${late.replaceAll('\n', '\r\n')}`

/** Files whose form a careless writer would spoil. */
const delicate: Story['folder'] = {
  'bare.json': JSON.stringify({ title: 'Late', body: late }),
  'linked.md': { linkTo: 'sub/real.md' },
  'mark.md': windows,
  'private.md': { text: late, mode: 0o640 },
  'read-only.md': { text: late, mode: 0o444 },
  'run.md': { text: late, mode: 0o700 },
  'sub/real.md': late,
  'two.md': late,
  'two-names.md': { sameAs: 'two.md' },
  'untouched.md': 'Hello Ruth,\n\nThe lamp left our workshop on Monday.\n',
}

const macros: Story['folder'] = { 'late.md': late, 'vague.md': { text: vague, mode: 0o600 } }

/** Every way in which the program writes a file without being asked in between. */
export const stories: readonly Story[] = [
  { what: 'fixes', folder: delicate, args: ['check', '--fix', '.'] },
  { what: 'a first baseline', folder: macros, args: ['check', '--update-baseline', '.'] },
  {
    what: 'fixes and a baseline that shrinks by them',
    folder: macros,
    first: ['check', '--update-baseline', '.'],
    args: ['check', '--fix', '--update-baseline', '.'],
  },
  { what: 'a first cache', folder: macros, args: ['check', '--cache', '.'], diary: '.amends-cache' },
  {
    what: 'fixes and a cache that learns of them',
    folder: macros,
    first: ['check', '--cache', '.'],
    args: ['check', '--fix', '--cache', '.'],
    diary: '.amends-cache',
  },
  {
    what: 'a report over an older one',
    folder: { ...macros, 'report.html': { text: '<p>The report of last week.</p>\n', mode: 0o640 } },
    args: ['check', '--format', 'html', '--output-file', 'report.html', '.'],
  },
  { what: 'a first config', folder: macros, args: ['init'] },
]
