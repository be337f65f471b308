import { describe, expect, it, test } from 'vitest'
import { takePart } from '../../cli/shards/take-part'
import { defaultConfig } from '../../engine/settings/config'
import { virtualHost } from './virtual-host'

const options = { fix: 'no', changes: undefined, rules: {} } as const

/** The names of the files that each of some parts takes. */
function sharedOut(sizes: Readonly<Record<string, number>>, of: number): string[][] {
  const files = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, 'x'.repeat(size)]))
  const host = virtualHost({ files })
  const targets = Object.keys(sizes).map((name) => ({ path: `/repo/${name}`, name, config: defaultConfig }))
  return Array.from({ length: of }, (_none, index) =>
    takePart(targets, { number: index + 1, of }, options, host).targets.map(({ name }) => name),
  )
}

const cases: Record<string, { readonly sizes: Record<string, number>; readonly parts: string[][] }> = {
  'files of one size take turns': {
    sizes: { 'a.md': 5, 'b.md': 5, 'c.md': 5 },
    parts: [['a.md', 'c.md'], ['b.md']],
  },
  'a large file is a part of its own': {
    sizes: { 'a.md': 5, 'b.json': 100, 'c.md': 5, 'd.md': 5 },
    parts: [['b.json'], ['a.md', 'c.md', 'd.md']],
  },
  'empty files count a little': {
    sizes: { 'a.md': 0, 'b.md': 0, 'c.md': 0, 'd.md': 0 },
    parts: [
      ['a.md', 'c.md'],
      ['b.md', 'd.md'],
    ],
  },
  'some parts have nothing to do': { sizes: { 'a.md': 1 }, parts: [['a.md'], [], []] },
  'one part is the whole': { sizes: { 'b.md': 1, 'a.md': 2 }, parts: [['b.md', 'a.md']] },
}

describe('files are shared out', () => {
  test.each(Object.entries(cases))('%s', (_what, { sizes, parts }) => {
    expect(sharedOut(sizes, parts.length)).toEqual(parts)
  })

  it('all of them, each once', () => {
    const sizes = Object.fromEntries(
      Array.from({ length: 100 }, (_none, index) => [`${index}.md`, (index * 37) % 101]),
    )
    for (const of of [2, 3, 7, 200])
      expect(sharedOut(sizes, of).flat().toSorted()).toEqual(Object.keys(sizes).toSorted())
  })

  it('more parts than anybody has machines are no trouble', () => {
    const targets = [{ path: '/repo/a.md', name: 'a.md', config: defaultConfig }]
    const share = takePart(targets, { number: 999_999, of: 999_999 }, options, virtualHost({}))
    expect(share.targets).toEqual([])
  })
})
