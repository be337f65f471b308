import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules/index'
import { read } from '../../scripts/repository'
import { grade, longestSentence, ownWords, unkind, unplain } from './plain-words'
import { headingsOf, linksOf, pages, paragraphsOf, picturesOf } from './plain-words-pages'
import { helps, labels, messages, sentences, stringsIn } from './plain-words-texts'

/** The most words that a sentence may have. */
const longest = { message: 25, page: 35 }

/** The hardest grade: what somebody reads with ease who is twelve, or who learnt English later. */
const hardest = 7

const linter = createLinter(rules)

/** What Amends itself finds in texts of ours, apart from what is worth no more than a look. */
const nonApologiesIn = (texts: readonly string[]): string[] =>
  linter
    .lint({ path: 'ours.md', text: texts.map(ownWords).join('\n\n') }, defaultConfig)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, sentence }) => `${rule}: ${sentence}`)

const all = [...sentences, ...labels, ...messages]

describe('the measures', () => {
  test.each([
    ['plain words', 'Say what you did.', []],
    ['jargon', 'Utilize the cache.', ['Utilize']],
    ['Latin', 'A file, e.g. a list', ['e.g.']],
    ['blame', 'You failed to name a file.', ['You failed']],
    ['a shout', 'This is NEVER read!', ['!', 'NEVER']],
    ['American spelling', 'Print without colors.', ['colors']],
    ['what is only shown', 'Write `--color`, not "invalid" or [TODO: WHAT].', []],
  ])('find %s', (_what, text, words) => {
    expect(unkind(text).map((fault) => /^"(.*?)" in/.exec(fault)?.[1])).toEqual(words)
  })

  test('tell a hard text from an easy one', () => {
    expect(grade('We lost your bag. You get it back by noon.')).toBeLessThan(2)
    expect(
      grade('Notwithstanding aforementioned considerations, liability remains excluded.'),
    ).toBeGreaterThan(20)
  })

  test('take a quoted non-apology for a quotation, and all others for ours', () => {
    expect(nonApologiesIn(['Write what it cost, not "we apologize for any inconvenience".'])).toEqual([])
    expect(nonApologiesIn(['We apologize for any inconvenience.'])).toHaveLength(1)
  })

  test.each([
    ['in single and double quotes', `a('One thing', "Two things")`, ['One thing', 'Two things']],
    ['with values', 'a(`${one} of ${list.map((x) => `${x}`)} is gone`)', ['{} of {} is gone']],
    ['but not in comments and patterns', `// It's a 'big one'\nb(/'a b'/, 'One thing')`, ['One thing']],
  ])('find strings %s', (_where, code, strings) => {
    expect(stringsIn(code)).toEqual(strings)
  })
})

describe('what people are told', () => {
  test('is found at all', () => {
    expect(rules.length * 4).toBeLessThan(sentences.length)
    expect(messages.length).toBeGreaterThan(800)
  })

  test('is plain, kind and calm', () => {
    expect(
      [...all, ...helps].flatMap(({ where, text }) => unkind(text).map((fault) => `${where}: ${fault}`)),
    ).toEqual([])
  })

  test('comes in short sentences', () => {
    expect(all.filter(({ text }) => longestSentence(text) > longest.message)).toEqual([])
  })

  test('ends with a full stop where it is a sentence, and without one where it is a name', () => {
    expect(sentences.filter(({ text }) => !/[.)]$/.test(text))).toEqual([])
    expect(labels.filter(({ text }) => /[.:]$/.test(text))).toEqual([])
  })

  test.each([
    ...rules.map(({ id, summary, hears, why, todo }) => [id, [summary, hears, why, todo].join(' ')] as const),
    ...helps.map(({ where, text }) => [where, text] as const),
    ['all settings and steps', sentences.map(({ text }) => text).join(' ')] as const,
    ['all messages', messages.map(({ text }) => text).join('\n')] as const,
  ])('is easy to read: %s', (_where, text) => {
    expect(grade(text)).toBeLessThan(hardest)
  })

  test('is no non-apology itself', () => {
    expect(nonApologiesIn(all.map(({ text }) => text))).toEqual([])
  })
})

describe.each(pages)('%s', (path) => {
  const page = read(path)
  const paragraphs = paragraphsOf(page)

  test('is plain, in short sentences', () => {
    // The works that it lists have titles of their own.
    const own = path === 'docs/why.md' ? paragraphs.filter((one) => !one.startsWith('BBC 2025')) : paragraphs
    expect(own.flatMap(unplain)).toEqual([])
    expect(own.filter((paragraph) => longestSentence(paragraph) > longest.page)).toEqual([])
    expect(grade(own.join('\n'))).toBeLessThan(hardest)
  })

  test('holds no non-apology but quoted ones', () => {
    expect(nonApologiesIn(paragraphs)).toEqual([])
  })

  test('says what its pictures show and where its links lead', () => {
    expect(picturesOf(page).filter(({ words }) => words.split(' ').length < 4)).toEqual([])
    expect(
      linksOf(page).filter(({ words }) =>
        /^(?:here|this|that|link|more|click.*|read more|\d+)?$/i.test(words),
      ),
    ).toEqual([])
  })

  test('has one title, and leaves out no level of headings', () => {
    const depths = headingsOf(page)
    expect(depths.indexOf(1)).toBe(depths.lastIndexOf(1))
    expect(depths.filter((depth, at) => depth > (depths[at - 1] ?? 0) + 1)).toEqual([])
  })
})
