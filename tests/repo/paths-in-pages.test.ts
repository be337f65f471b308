import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, read, root } from '../../scripts/repository'

const all = filesBelow()
const pages = all.filter((path) => /^(?:docs\/[^/]+|README|CONTRIBUTING)\.md$/.test(path))
const folders = [...new Set(all.flatMap((path) => /^([a-z]\w*)\//.exec(path)?.[1] ?? []))]

/** Our names are in kebab case, so that `client/registerCapability` is none of them, but a message of the protocol. */
const ourPath = new RegExp(`^(?:${folders.join('|')})/(?:[a-z0-9./-]|[A-Z-]+\\.md$)*$`)
/** `buffers.ts`: a page that speaks of a folder leaves it out. */
const ourFile = /^[a-z0-9.-]+\.(?:ts|mjs)$/

/** What stands in backticks in a page, outside of its blocks of code. */
const namesIn = (page: string): string[] =>
  Array.from(page.replace(/^ *```[^]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g), (match) => match[1]!)

const isThere = (name: string): boolean =>
  ourFile.test(name) ? all.some((path) => path.endsWith(`/${name}`)) : existsSync(join(root, name))

const missingIn = (page: string): string[] =>
  namesIn(page).filter((name) => (ourPath.test(name) || ourFile.test(name)) && !isThere(name))

describe('pages name only what is there', () => {
  test.each(pages)('%s', (path) => {
    expect(missingIn(read(path))).toEqual([])
  })

  test('among much that is no path of ours', () => {
    const page =
      'In `engine/lint.ts` and `nowhere.ts`, `rules/gone/`, `docs/GONE.md`, `client/registerCapability`, `amends.config.json`.'
    expect(missingIn(page)).toEqual(['nowhere.ts', 'rules/gone/', 'docs/GONE.md'])
  })
})

test('the architecture page names each folder, but for that of the pages', () => {
  const names = new Set(namesIn(read('docs/ARCHITECTURE.md')))
  expect(folders.filter((folder) => folder !== 'docs' && !names.has(`${folder}/`))).toEqual([])
})
