import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index'
import { generateAll } from '../../scripts/generators/index'
import { read, root, ruleIds } from '../../scripts/repository'
import { isOpen, textsOf } from '../harness/rule-texts'

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

  test('leaves nothing open of what `npm run new-rule` wrote', () => {
    expect(textsOf(rule).filter(isOpen)).toEqual([])
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

  test('shows enough texts that it flags and that it allows, each once', () => {
    const { flags, allows } = rule.examples
    // An example of a rule that compares files is a whole repository.
    const [flagged, allowed] = rule.reads === 'workspace' ? [4, 4] : [12, 10]
    expect(flags.length).toBeGreaterThanOrEqual(flagged)
    expect(allows.length).toBeGreaterThanOrEqual(allowed)
    const texts = [...flags, ...allows].map((example) =>
      JSON.stringify(typeof example === 'string' ? [example] : [example.text, example.policy]),
    )
    expect(new Set(texts).size).toBe(texts.length)
    for (const { text } of flags) expect(text).toMatch(/\[\[.+\]\]/s)
  })

  test('has a page that is current', () => {
    const path = `docs/rules/${id}.md`
    expect(read(path)).toBe(generated.get(path))
  })
})

test('a work is cited in one way by all rules', () => {
  const citations = new Set(
    rules.flatMap(({ sources }) => sources.map(({ title, url }) => `${title} <${url}>`)),
  )
  const works = [...citations].map((citation) =>
    (/^.*?\d{4}|^[^,<]+(?=, )/.exec(citation)?.[0] ?? citation).toLowerCase(),
  )
  // These wrote more than one of the works.
  expect(works.filter((work, index) => works.indexOf(work) !== index)).toEqual(['google'])
})
