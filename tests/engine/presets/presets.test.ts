import { expect, test } from 'vitest'
import { readCsv } from '../../../engine/data/csv-tree'
import { readJson } from '../../../engine/data/json-tree'
import { readYaml } from '../../../engine/data/yaml-tree'
import { presets } from '../../../engine/presets'
import { fixture, fixtures } from './check-preset'

const rootOf = (file: string) => {
  const readers = { json: readJson, yaml: readYaml, yml: readYaml, csv: readCsv }
  const read = Object.entries(readers).find(([extension]) => file.endsWith(`.${extension}`))
  return read![1](fixture(file)).root!
}

/** These read what no other preset knows. */
const general = new Set(['catalog', 'home-made'])

test.each(fixtures())('%s is known by its own preset alone', (file) => {
  const root = rootOf(file)
  const answers = presets
    .filter(({ id }) => !general.has(id))
    .map(({ id, recognizes }) => [id, recognizes(root, file)] as const)
    .filter(([, answer]) => answer !== false)
  expect(answers).toEqual([[expect.any(String), true]])
  expect(file.startsWith(answers[0]![0])).toBe(true)
})

test.each(presets.map(({ id }) => id).filter((id) => !general.has(id)))('%s has a fixture', (id) => {
  expect(fixtures().some((file) => file.startsWith(id))).toBe(true)
})
