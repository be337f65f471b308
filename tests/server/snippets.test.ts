import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { withTabStops } from '../../server/snippets'
import { parseMarked } from '../harness/marked'

const marks = ['⟦', '⟧'] as const

/** The text with what was put at the marks, snippets in their notation. */
function shown(marked: string, inserts: readonly string[]): string | undefined {
  const { text, ranges } = parseMarked(marked, marks)
  const edits = ranges.map((offsets, index) => ({ offsets, newText: inserts[index]! }))
  const result = withTabStops(text, edits)
  const plain = result?.map((edit) => ({
    offsets: edit.offsets,
    newText: 'snippet' in edit ? edit.snippet : `=${edit.newText}=`,
  }))
  return plain && applyEdits(text, plain)
}

test.each<[name: string, marked: string, inserts: string[], expected: string | undefined]>([
  ['a slot', 'Sorry ⟦x⟧.', ['[TODO: what]'], 'Sorry ${1:[TODO: what]}.'],
  ['several', '⟦x⟧', ['a [TODO: b] c [TODO: d].'], '${1:[TODO: b]} c ${2:[TODO: d]}.'.replace(/^/, 'a ')],
  ['over several edits', '⟦x⟧, ⟦y⟧', ['[TODO: a]', '[TODO: b]'], '${1:[TODO: a]}, ${2:[TODO: b]}'],
  ['an edit without one', '⟦x⟧, ⟦y⟧', ['z', '[TODO: b]'], '=z=, ${1:[TODO: b]}'],
  [
    'signs of a snippet',
    '⟦x⟧',
    ['{{a}} $5 \\" [TODO: ${b}\\]'],
    '{{a\\}\\} \\$5 \\\\" ${1:[TODO: \\${b\\}\\\\]}',
  ],
  [
    'a slot that a line end parts',
    'Sorry ⟦x⟧\n> ⟦y⟧',
    ['[TODO: what', 'we did]. So'],
    'Sorry ==\n> ${1:[TODO: what we did]}. So',
  ],
  [
    'a slot that has letters in common with what was there',
    'due to ⟦som⟧e\n> ⟦issues⟧.',
    ['[TODO: th', 'event]'],
    'due to ==\n> ${1:[TODO: the event]}.',
  ],
  [
    'a line end of JSON',
    'to ⟦your⟧\\n⟦issues⟧.',
    ['[TODO: the', 'event]'],
    'to ==\\n${1:[TODO: the event]}.',
  ],
  ['a slot around what is no line end', 'a ⟦x⟧ {{b}} ⟦y⟧', ['[TODO: c', 'd]'], undefined],
  ['a slot that never ends', '⟦x⟧]', ['[TODO: what'], undefined],
  ['no slot', '⟦x⟧', ['y'], undefined],
  ['a line of its own', 'a\n⟦⟧  b', ['  # [TODO: why]\n'], 'a\n  # ${1:[TODO: why]}\n  b'],
  ['several lines inside of a line', '  a⟦⟧', ['\n[TODO: why]'], undefined],
])('tab stops: %s', (_, marked, inserts, expected) => {
  expect(shown(marked, inserts)).toBe(expected)
})

/** Breaks a text behind every fourth word. */
const wrapped = (text: string, lineEnd: string): string =>
  text
    .replace(/\[\[|\]\]/g, '')
    .split(' ')
    .map((word, index) => (index > 0 && index % 4 === 0 ? lineEnd : index > 0 ? ' ' : '') + word)
    .join('')

test.each([
  ['a quote of Markdown', 'a.md', '\n> '],
  ['a string of JSON', 'a.json', '\\n'],
])('fixes with tab stops say what they say without: %s', async (_, path, lineEnd) => {
  const linter = createLinter(rules)
  const examples = rules.flatMap((rule) => rule.examples.flags).filter((__, index) => index % 6 === 0)
  const plain = (text: string): string => text.split(lineEnd).join(' ').replace(/ +/g, ' ')
  let tried = 0
  for (const example of examples) {
    const words = wrapped(example.text, lineEnd)
    const file = {
      path,
      text: path === 'a.json' ? `{"body":"${words.replaceAll('"', "'")}"}` : `> ${words}\n`,
    }
    const { findings } = linter.lint(file, defaultConfig)
    const fixes = await linter.fixes(file, defaultConfig, findings)
    for (const { edits } of [...fixes.values()].flat()) {
      const tabbed = withTabStops(file.text, edits)
      if (!tabbed) continue
      tried += 1
      const filled = tabbed.map((edit) => ({
        offsets: edit.offsets,
        newText:
          'snippet' in edit
            ? edit.snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1')
            : edit.newText,
      }))
      expect(plain(applyEdits(file.text, filled))).toBe(plain(applyEdits(file.text, edits)))
    }
  }
  expect(tried).toBeGreaterThan(10)
})
