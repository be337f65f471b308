import { expect, test } from 'vitest'
import { generateAll } from '../../scripts/generators/index'
import { filesBelow, loadRules, read, root } from '../../scripts/repository'

const files = await generateAll({ rules: await loadRules(), read }, root)

test.each([...files.keys()])('%s is as `npm run generate` writes it', (path) => {
  expect(read(path)).toBe(files.get(path))
})

test('no page is left of a rule that is gone', () => {
  expect(filesBelow('docs/rules').filter((path) => !files.has(path))).toEqual([])
})

test.each([
  ['README.md', 'rules'],
  ['docs/ARCHITECTURE.md', 'borders'],
])('%s has a place for the table of %s', (path, name) => {
  expect(read(path)).toMatch(new RegExp(`<!-- ${name}:start -->[^]*<!-- ${name}:end -->`))
})
