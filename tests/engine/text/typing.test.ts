import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { htmlPassages } from '../../../engine/text/html'
import { MappedText } from '../../../engine/text/mapped-text'
import { markdownPassages } from '../../../engine/text/markdown'
import { splitParagraphs } from '../../../engine/text/paragraphs'
import type { PassageDraft } from '../../../engine/text/prose'
import { maskTemplate } from '../../../engine/text/template'
import { whileTyping, type ReadPassages } from '../../../engine/text/typing'
import { numbers } from '../../lsp/random-edits'

const text: ReadPassages = (masked) =>
  splitParagraphs(masked).map((paragraph) => ({ text: paragraph, role: 'body' }))
const readers = { markdown: markdownPassages, html: htmlPassages, text }

/** All that is known of passages; fixes are written by `encode`. */
const told = (drafts: readonly PassageDraft[]) =>
  drafts.map(({ text, role }) => ({
    role,
    text: text.text,
    span: text.span,
    segments: text.segments.map(({ placeholder, ...segment }) => ({
      ...segment,
      name: placeholder?.raw,
      fallback: placeholder?.fallback?.toSource(0, placeholder.fallback.text.length),
    })),
    places: Array.from(text.text, (_, at) => text.toSource(at, at + 1)),
    encoded: ['a & b', '<’', '{{x', '*'].map((added) => text.encode(added)),
  }))

/** How often a text is read from its start when it becomes one of these after the other. */
function readingsOf(states: readonly string[], read: ReadPassages, front = 0): number {
  let readings = 0
  const typing = whileTyping((masked) => {
    readings += 1
    return read(masked)
  })
  for (const state of states) {
    const masked = maskTemplate(MappedText.of(state, Math.min(front, state.length)))
    expect(told(typing(masked))).toEqual(told(read(masked)))
  }
  return readings
}

/** A state of a text where `|` stands, and what it becomes. Whether only one passage of it is made anew. */
const cases: readonly (readonly [
  kind: keyof typeof readers,
  before: string,
  typed: string,
  isLocal: boolean,
])[] = [
  ['markdown', 'One.\n\nWe are sor|.\n\n- Late {{x | default: "any trouble"}}', 'r', true],
  ['markdown', 'We are sorry|\n\nOne.', '.', true],
  ['markdown', 'We aresor|ry\n\nOne.', ' ', true],
  ['markdown', '> We ar| sorry\n> too.', 'e', true],
  ['markdown', 'A **bold** one is lat|.', 'e', true],
  ['markdown', 'We are|', ' ', false],
  ['markdown', 'We are |', 'x', false],
  ['markdown', 'We |', '- x', false],
  ['markdown', 'a|\n\nb', '\n', false],
  ['markdown', '**a|b', '**', false],
  ['markdown', 'a**b|*', 'x', false],
  ['markdown', 'See ww|.example.com', 'w', false],
  ['markdown', 'See [a|](b)', 'c', false],
  ['markdown', '`a|`', 'b', false],
  ['markdown', '1|. We', '2', false],
  ['markdown', 'a&ampx|;b', 'y', false],
  ['markdown', '<di|>a</div>', 'v', false],
  ['html', '<p>Hello {{a}}, we|</p><p alt="b">{{#if c}}d{{/if}}</p>', 'x', true],
  ['html', '<p>Hello</p><scrip|>a</script>', 't', false],
  ['html', '<p>Hello &am|; you</p>', 'p', false],
  ['html', '<p>Hello</p><img alt="A chai| of ours"> there', 'r', false],
  ['text', 'Hello {{a}}\n\nWe are sor|y', 'r', true],
  ['text', 'Hello {{a|}}\n\nWe', 'b', false],
  ['text', "It''s {x, plural, one {a da|} other {days}}", 'y', false],
]

describe('while somebody types', () => {
  it.each(cases)('%s: %s gets %j', (kind, before, typed, isLocal) => {
    const states = ['', typed].map((word) => before.replace('|', word))
    expect(readingsOf(states, readers[kind]) === 1).toBe(isLocal)
  })

  it('what stands in front of a text moves all of it', () => {
    const states = ['--We are late.\n\nSo {{x}} is it.', '----We are late.\n\nSo {{x}} is it.']
    let front = 0
    const read = whileTyping(markdownPassages)
    for (const state of states) {
      const masked = maskTemplate(MappedText.of(state, (front += 2)))
      expect(told(read(masked))).toEqual(told(markdownPassages(masked)))
    }
  })

  it('passages are those of a text that is read afresh', () => {
    const folder = new URL('../../../examples/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:md|hbs|html|liquid|txt)$/.test(name),
    )
    const dice = numbers(7)
    const signs = [...'xae.,!\'" -*_<>&;:#[]()`~|{}\n1/', 'www.', '\u00AD', '']
    let local = 0
    for (const name of files) {
      let state = readFileSync(new URL(name, folder), 'utf8').slice(0, 1200)
      const states = [state]
      for (let key = 0; key < 8; key++) {
        const at = dice(state.length + 1)
        const sign = dice(2) === 0 ? 'e' : signs[dice(signs.length)]!
        state = state.slice(0, at) + sign + state.slice(at + (dice(3) === 0 ? 1 : 0))
        states.push(state)
      }
      for (const read of Object.values(readers)) local += states.length - readingsOf(states, read)
    }
    expect(files.length).toBeGreaterThan(20)
    expect(local).toBeGreaterThan(files.length * 2)
  })
})
