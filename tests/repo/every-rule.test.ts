import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index'
import { generateAll } from '../../scripts/generators/index'
import { read, root, ruleIds } from '../../scripts/repository'

const sentence = /^[A-Z"“].*\.$/s
const generated = await generateAll({ rules, read }, root)

test('every file of the folder is in the index', () => {
  expect(rules.map((rule) => rule.id)).toEqual(ruleIds())
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says in sentences what it finds, what the reader hears, why that hurts and what to do', () => {
    expect(rule.summary).toMatch(sentence)
    expect(rule.hears).toMatch(/^Reads as.*\.$/s)
    expect(rule.why).toMatch(sentence)
    expect(rule.todo).toMatch(sentence)
  })

  test('names its sources', () => {
    expect(rule.sources.length).toBeGreaterThanOrEqual(1)
    for (const { title, url = 'https://a-book-has-none' } of rule.sources) {
      expect(title).not.toBe('')
      expect(url).toMatch(/^https:\/\/\S+$/)
    }
  })

  test('has triggers in lower case', () => {
    expect(rule.triggers.length).toBeGreaterThanOrEqual(1)
    expect(rule.triggers).toEqual(rule.triggers.map((trigger) => trigger.toLowerCase()))
  })

  test('shows at least 12 texts that it flags and 10 that it allows, each once', () => {
    const { flags, allows } = rule.examples
    expect(flags.length).toBeGreaterThanOrEqual(12)
    expect(allows.length).toBeGreaterThanOrEqual(10)
    const texts = [...flags.map((flag) => flag.text), ...allows]
    expect(new Set(texts).size).toBe(texts.length)
    for (const { text } of flags) expect(text).toMatch(/\[\[.+\]\]/s)
  })

  test('has a page that is current', () => {
    const path = `docs/rules/${id}.md`
    expect(read(path)).toBe(generated.get(path))
  })
})
