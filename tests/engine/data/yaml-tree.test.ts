import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { parse, parseAllDocuments, parseDocument, stringify } from 'yaml'
import { member, nodesOf, pointerTo, type DataNode } from '../../../engine/data/data-tree'
import { readYaml } from '../../../engine/data/yaml-tree'
import { applyEdits } from '../../../engine/fixes/fix'

/** The value that a node stands for. */
function valueOf(node: DataNode): unknown {
  if (node.kind === 'array') return node.children.map(valueOf)
  if (node.kind === 'object')
    return Object.fromEntries(node.children.map((child) => [child.key, valueOf(child)]))
  return node.kind === 'string' ? node.value : parse(node.value)
}

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const

/** Texts with whatever is special in YAML. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'We are sorry',
        'delay',
        'a',
        "it's",
        '"so"',
        ': ',
        ' #',
        '# ',
        '- ',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\t',
        '\\',
        '{{name}}',

        '😢',
        'é',
        '\u00a0',
        '\u2028',
        '%',
        '@',
        '[x]',
        '{',
        ',',
        '|',
        '>',
        '&',
        '*',
        '!',
        '?',
        'null',
        '12',
        '\u0007',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const files = fc
  .record({
    text: texts,
    style: fc.constantFrom(...styles),
    lineWidth: fc.constantFrom(0, 20, 40),
    indent: fc.constantFrom(1, 2, 4),
    isWindows: fc.boolean(),
    hasMark: fc.boolean(),
    isDeep: fc.boolean(),
  })
  .map(({ text, style, lineWidth, indent, isWindows, hasMark, isDeep }) => {
    const value = { before: 'x', text, list: [text], end: 1 }
    const plain = stringify(isDeep ? [{ deep: value }] : value, {
      defaultStringType: style,
      defaultKeyType: 'PLAIN',
      lineWidth,
      indent,
    })
    return `${hasMark ? '\uFEFF' : ''}${isWindows ? plain.replaceAll('\n', '\r\n') : plain}`
  })

it('reads what the library reads, in every style', () => {
  fc.assert(
    fc.property(files, (source) => {
      const document = parseDocument(source.replace('\uFEFF', ''))
      fc.pre(document.errors.length === 0)
      const { root, problem, textOf } = readYaml(source)
      expect(problem).toBeUndefined()
      expect(valueOf(root!)).toEqual(document.toJS())
      for (const node of nodesOf(root!)) {
        if (node.kind !== 'string') continue
        const { text, segments } = textOf(node)
        expect(node.value.startsWith(text) && node.value.slice(text.length)).toMatch(/^\s*$/)
        expect(segments.every(({ src, srcEnd }) => node.start <= src && srcEnd <= node.end)).toBe(true)
        // One piece for all of it would be the way out where the maps differ.
        if (segments.length === 1 && text.length > 2) expect(segments[0]!.kind).toBe('copy')
      }
    }),
    { numRuns: 400 },
  )
})

it('maps each word to a slice that reads as the word', () => {
  fc.assert(
    fc.property(files, (source) => {
      fc.pre(parseDocument(source.replace('\uFEFF', '')).errors.length === 0)
      const { root, textOf } = readYaml(source)
      for (const node of nodesOf(root!)) {
        if (node.kind !== 'string') continue
        const text = textOf(node)
        for (const { 0: word, index } of text.text.matchAll(/[a-zé😢]+/gu)) {
          const slice = source.slice(...text.toSource(index, index + word.length))
          expect(slice.replace(/\\\r?\n[ \t]*/g, '')).toContain(word)
        }
      }
    }),
    { numRuns: 200 },
  )
})

it('writes an edit so that the file then holds the edited text', () => {
  const words = fc.oneof(
    texts,
    fc.constantFrom('our fault', "we're", '"we"', '', 'a: b', '#1', 'so, [we]', 'ü'),
  )
  let applied = 0
  fc.assert(
    fc.property(files, words, fc.nat(), fc.nat(), (source, word, from, length) => {
      const before = parseDocument(source.replace('\uFEFF', ''))
      fc.pre(before.errors.length === 0)
      const { root, textOf } = readYaml(source)
      const node = member(root!.kind === 'array' ? member(root!.children[0]!, 'deep')! : root!, 'text')!
      fc.pre(node.kind === 'string')
      // No passage begins or ends with white space.
      const whole = textOf(node)
      const first = whole.text.length - whole.text.trimStart().length
      const text = whole.slice(first, Math.max(first, whole.text.trimEnd().length))
      fc.pre(text.text.length > 0)
      const start = from % text.text.length
      const end = Math.min(start + 1 + (length % 6), text.text.length)
      // Passages are cut at no half of a character, and see white space as one.
      const isCut = (at: number): boolean =>
        /^(?:[^][\udc00-\udfff]|\s\s)/.test(text.text.slice(at - 1, at + 1))
      fc.pre(!isCut(start) && !isCut(end) && !/\s\s/.test(text.text.slice(start, end)))
      // White space may come to stand at the beginning of a line, where YAML leaves it out; proof refuses such an edit.
      fc.pre(!/^\s/.test(word + text.text.slice(end)))
      const edits = text.edit(start, end, word)
      if (!edits) return
      const expected = text.text.slice(0, start) + word + text.text.slice(end)
      const after = parseDocument(applyEdits(source, edits).replace('\uFEFF', ''))
      const changed = readYaml(applyEdits(source, edits))
      // Proof reads the file again, so that a text that is no text any more, or has other lines, is never offered.
      if (after.errors.length > 0 || changed.problem) return
      const found = [...nodesOf(changed.root!)].find((one) => pointerTo(one) === pointerTo(node))
      if (found?.kind !== 'string') return
      const squeezed = (value: string): string => value.replace(/\s+/g, ' ').trim()
      expect(squeezed(changed.textOf(found).text)).toBe(squeezed(expected))
      applied += 1
    }),
    { numRuns: 400 },
  )
  expect(applied).toBeGreaterThan(50)
})

test.each([
  ['a colon', 'a: b: c\nd: e\n', /colon and a space/],
  ['a quote inside single quotes', "a: 'It's late'\nb: c\n", /written twice/],
  ['a quote inside double quotes', 'a: "say "x""\nb: c\n', /written \\"/],
  ['an open quote', 'b: c\na: "x\n', /never closed/],
  ['an unknown escape', 'b: c\na: "It\\qs"\n', /escape/],
  ['a placeholder in front', 'a: {{name}}, hello\nb: c\n', /begins with \{\{/],
  ['a sign in front', 'a: @Ann, hello\nb: c\n', /begins with @/],
  ['a tab', 'b: c\na:\n\tb: c\n', /not with tabs/],
  ['an open bracket', 'a: [b, c\nb: c\n', /never closed/],
  ['a line out of its block', 'a: |\n  x\n y\nb: c\n', /no key with a colon/],
  ['a line that is indented otherwise', 'a:\n    x: 1\n  y: 2\nb: c\n', /./],
  ['a conflict of a merge', '<<<<<<< HEAD\na: b\n=======\nb: c\n', /no key with a colon/],
  ['a dash behind a key', 'a: - x\nb: c\n', /means nothing/],
  ['an item without a dash', '- b: c\nx\n', /./],
  ['a key behind an item', '- b: c\nx: 1\n', /./],
  ['a missing comma', 'a: {x: 1 y: 2}\nb: c\n', /comma/],
  ['a text behind an alias', 'a: *x y\nb: c\n', /nothing can stand/],
  ['a wrong header', 'a: |x\n y\nb: c\n', /./],
])('says what is wrong with %s, and reads the rest', (_, source, what) => {
  expect(parseDocument(source.replace('\uFEFF', '')).errors).not.toEqual([])
  const { root, problem } = readYaml(source)
  expect(problem!.message).toMatch(what)
  expect([...nodesOf(root!)].map(({ value }) => value)).toContain('c')
})

test.each([
  ['nothing', ''],
  ['a comment', '# We are sorry\n'],
  ['a placeholder as a value', 'a: 1 # {{x}}\n'],
  ['explicit keys', '? a\n: b: c\n'],
  ['a block that is not indented, in a document of its own', '--- |\nfoo\n'],
  ['directives', '%YAML 1.2\n---\na: b\n...\n'],
  ['a list in brackets over several lines', 'a: [\n  b: c,\n  d\n]\n'],
  ['blank lines with tabs', 'a: b\n\t\nc: d\n'],
])('has nothing to say about %s', (_, source) => {
  const documents = parseAllDocuments(source)
  expect(documents.flatMap(({ errors }) => errors)).toEqual([])
  expect(readYaml(source).problem).toBeUndefined()
})

it('takes a placeholder for the object that YAML sees in it, and says so', () => {
  const { root, problem } = readYaml('a: {{x}}\nb: c\n')
  expect(problem!.message).toMatch(/begins with \{\{/)
  expect(member(root!, 'b')!.value).toBe('c')
})

it('reads an anchor once, and an alias only as a label', () => {
  const { root } = readYaml('a: &x "We are sorry"\nb: *x\nc: *y\nd: &m {e: f}\n<<: *m\n')
  expect([...nodesOf(root!)].slice(1).map(({ kind, key, value }) => `${kind} ${key}=${value}`)).toEqual([
    'string a=We are sorry',
    'other b=We are sorry',
    'other c=',
    'object d=',
    'string e=f',
    'other <<=',
    'other e=f',
  ])
})

it('lends labels to what merges them, unless it has its own', () => {
  const source = 'x: &x {kind: failure, body: We are sorry}\ny: &y {tag: a}\nz:\n  <<: [*x, *y]\n  tag: b\n'
  const node = member(readYaml(source).root!, 'z')!
  expect(node.children.map(({ kind, key, value }) => `${kind} ${key}=${value}`)).toEqual([
    'array <<=',
    'string tag=b',
    'other kind=failure',
    'other body=We are sorry',
  ])
})

it('reads several documents as a list', () => {
  const { root } = readYaml('---\na: b\n---\n# empty\n---\n- c\n...\n')
  expect(valueOf(root!)).toEqual([{ a: 'b' }, ['c']])
  expect([...nodesOf(root!)].map(pointerTo)).toEqual(['', '/0', '/0/a', '/1', '/1/0'])
})

it('tells words from texts', () => {
  const source =
    'a: 12\nb: "12"\nc: yes\nd: null\ne:\nf: !!str 12\ng: !Ref x\nh: !!binary aGk=\ni: 0x1F\nj: 1.5 kg\n'
  const kinds = readYaml(source).root!.children.map(({ key, kind }) => `${key} ${kind}`)
  expect(kinds.filter((one) => one.endsWith('other')).map((one) => one[0])).toEqual(['a', 'd', 'e', 'h', 'i'])
})

test.each([
  ['brackets', '['.repeat(20_000)],
  ['braces', '{a: '.repeat(20_000)],
  ['dashes', '- '.repeat(20_000)],
  ['keys', '? '.repeat(20_000)],
  ['placeholders', 'a: {{x}}\n'.repeat(5_000)],
  ['merges', `a: &a {${'b: 1, '.repeat(2000)}}\n${'- <<: *a\n'.repeat(2000)}`],
  ['quotes', '"'.repeat(50_000)],
  ['lines that are joined', `"${' \\\n'.repeat(20_000)}"`],
  ['blanks in front of a line break', `"${' '.repeat(50_000)}x\n"`],
  ['a block of blank lines', `a: >+\n  x\n${' \n'.repeat(50_000)}`],
])('survives %s without end', (_, source) => {
  const { root, textOf } = readYaml(source)
  for (const node of nodesOf(root!)) if (node.kind === 'string') textOf(node)
  expect(root).toBeDefined()
})
