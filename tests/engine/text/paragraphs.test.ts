import { expect, it } from 'vitest'
import { MappedText } from '../../../engine/text/mapped-text'
import { splitParagraphs } from '../../../engine/text/paragraphs'
import { ProseReader } from '../../../engine/text/prose'
import { maskTemplate } from '../../../engine/text/template'

const paragraphs = (source: string): MappedText[] => splitParagraphs(maskTemplate(MappedText.of(source)))

it.each([
  ['a\nb', ['a b']],
  ['a\n\nb', ['a', 'b']],
  ['a\r\nb\r\n\r\nc', ['a b', 'c']],
  ['a\rb\r\rc', ['a b', 'c']],
  ['  a\n    b  \n \t \n c', ['a b', 'c']],
  ['Items:\n- one\n  more\n* two\n1. three\n2) four', ['Items:', 'one more', 'two', 'three', 'four']],
  ['- - a', ['- a']],
  ['a\n---\nb\n*****\nc', ['a', 'b', 'c']],
  ['> a\n> b\n>\n> c', ['a b', 'c']],
  ['\uFEFF> a\n> b', ['a b']],
  ['\uFEFF- a\n- b', ['a', 'b']],
  ['a\n{{#if x}}\nb\n{{/if}}\nc', ['a b c']],
  ['a\n{{! note }}\nb', ['a b']],
  ['a\n{{#each x}}\nb\n{{/each}}\nc', ['a', 'b', 'c']],
  ['a - b\n2024 was', ['a - b 2024 was']],
  ['\uFEFFa\u00A0\u00AD b\u200B', ['a b']],
  ['日本語、\n申し訳', ['日本語、 申し訳']],
  ['\0', ['\0']],
  [' \n ', []],
  ['', []],
])('%j', (source, expected) => expect(paragraphs(source).map(({ text }) => text)).toEqual(expected))

it('reads a line of many megabytes', () => {
  const text = 'The lamp is on its way '.repeat(600_000)
  const reader = new ProseReader(MappedText.of(text))
  reader.text(0, text.length)
  reader.breakHere()
  const [passage] = reader.passages
  expect(passage!.text.text === text.trimEnd()).toBe(true)
  expect(passage!.text.edit(99_990, 100_010, '')).toEqual([{ offsets: [99_990, 100_010], newText: '' }])
})

it('keeps a closing tag with the text before it', () => {
  const [first] = paragraphs('a {{#if x}}b{{/if}}\n\nc')
  expect(first!.segments.flatMap(({ tag }) => tag?.role ?? [])).toEqual(['open', 'close'])
})

it('keeps line prefixes out of edits', () => {
  const [first] = paragraphs('> We are\n> sorry if it hurt')
  expect(first!.edit(0, 12, 'I am sad')).toEqual([
    { offsets: [2, 8], newText: 'I am' },
    { offsets: [12, 16], newText: 'ad' },
  ])
})
