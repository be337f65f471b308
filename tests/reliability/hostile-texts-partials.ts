import { expect } from 'vitest'
import { PartialFinder } from '../../engine/partial-finder'
import { readEverything } from './hostile-texts-reader'

const sentence = 'Sorry for any trouble.'
const many = 10_000

/** A project by what its files say, with the file that takes in the others. */
const projects: readonly (readonly [first: string, files: ReadonlyMap<string, string>])[] = [
  ['a.hbs', project(['a', `{{> b}} ${sentence}`], ['b', `{{> a}} ${sentence}`])],
  ['a.hbs', project(['a', `{{> a}} ${sentence} {{> a}}`])],
  ['p0.hbs', project(...numbered((i) => `${sentence} {{> p${i + 1}}}`))],
  [
    'all.hbs',
    project(...numbered(() => sentence), [
      'all',
      numbered((i) => `{{> p${i}}}`)
        .map(([, tag]) => tag)
        .join(' '),
    ]),
  ],
]

function project(...files: readonly (readonly [name: string, text: string])[]): ReadonlyMap<string, string> {
  return new Map(files.map(([name, text]) => [`${name}.hbs`, text]))
}

function numbered(text: (index: number) => string): readonly (readonly [string, string])[] {
  return Array.from({ length: many }, (_, i) => [`p${i}`, text(i)] as const)
}

/** Reads each project. Gives how many there are. */
export async function partialsInCircles(): Promise<number> {
  for (const [path, files] of projects) {
    const finder = new PartialFinder({
      list: async () => [...files.keys()],
      read: async (path) => ({ path, text: files.get(path) ?? '' }),
    })
    const file = { path, text: files.get(path)! }
    const partials = await finder.partialsOf(file)
    expect(partials).toBeDefined()
    await readEverything({ ...file, partials })
  }
  return projects.length
}
