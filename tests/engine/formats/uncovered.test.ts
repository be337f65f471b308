import { expect, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { createExplainer } from '../../../engine/explain'
import { uncoveredProse } from '../../../engine/formats/uncovered'
import { createLinter } from '../../../engine/lint'
import { parseMarked } from '../../harness/marked'

const explain = createExplainer(createLinter([]))

/** `⟦…⟧` marks what is not read, the reasons stand beside it. */
test.each<[path: string, marked: string, ...reasons: string[]]>([
  ['a.md', 'We are late.\n'],
  ['a.md', 'We are **very** late, see [the page](https://example.com/a).\n'],
  ['a.md', 'We are late. ⟦<!-- ask the team first -->⟧ Sorry.', 'a comment'],
  ['a.md', 'We are late.\n\n⟦{{! ask the team first }}⟧', 'a comment'],
  ['a.md', 'We are late.\n\n⟦<!-- ask the team⟧', 'a comment'],
  ['a.md', 'We are late.\n\n⟦```sh\nnpm run all of it\n```⟧\n\nSorry for that.', 'a block of code'],
  ['a.md', 'We are late.\n\n    ⟦npm run all of it⟧\n', 'an indented block of code'],
  ['a.md', 'See [it][1].\n\n⟦[1]: https://example.com "The whole story"⟧\n', 'the target of a link'],
  [
    'a.md',
    '---\ntitle: ⟦A late parcel⟧\r\nkind: failure\nteaser: "⟦What we say then⟧"\n---\nWe are late.',
    'the title of the macro',
    'a field of the front matter that no setting names: see `proseFields`',
  ],
  [
    'a.html',
    '<p>We are late.</p>⟦<script>var we = 1 + late</script>⟧',
    'an element that no reader sees as text',
  ],
  ['a.html', '<p>We ⟦<b data-tip="We are sorry">⟧are</b> late.</p>', 'inside a tag'],
  ['a.html', '<!DOCTYPE html>\n<p class="very big">We are late.</p>'],
  ['a.ftl', '⟦<#-- ask the team -->⟧\nWe are late.', 'a comment'],
  ['a.hbs', 'We are late.\n⟦{{!-- ask the team --}}⟧\n', 'a comment'],
])('%s: %s', (path, marked, ...reasons) => {
  const { text, ranges } = parseMarked(marked, ['⟦', '⟧'])
  const { unread } = explain({ path, text }, defaultConfig)!
  expect(unread.map(({ offsets }) => text.slice(...offsets))).toEqual(
    ranges.map((range) => text.slice(...range)),
  )
  expect(unread.map(({ offsets }) => offsets)).toEqual(ranges)
  expect(unread.map(({ reason }) => reason)).toEqual(reasons)
})

test('hostile input takes no time', () => {
  for (const piece of [
    '{% comment ',
    '<!-- a b',
    '{{! a b',
    '](a b',
    '` a b',
    '``` a b\n',
    '<script a b',
    '\n \n',
    '    a b\n',
  ]) {
    const text = `---\na: b c\n---\n${piece.repeat(30_000)}`
    const start = performance.now()
    uncoveredProse(text, [])
    expect({ piece, isFast: performance.now() - start < 500 }).toEqual({ piece, isFast: true })
  }
})
