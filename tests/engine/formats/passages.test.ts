import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../../engine/document'
import { passagesOfForm } from '../../../engine/formats/passages'
import { branchPaths } from '../../harness/branch-paths'
import { decodeJsonString } from '../../../engine/text/json-string'
import { MappedText } from '../../../engine/text/mapped-text'
import { readAll } from './passages-of'
import { expectSlices } from './raw-slices'

const options = { placeholders: {} }

/** A file that is one JSON string. */
const jsonString: Format = {
  id: 'json',
  languageIds: [],
  extensions: [],
  holdsMany: true,
  read: (source) => {
    const passages = passagesOfForm('any', decodeJsonString(source, 1, source.length - 1), options)
    return {
      format: 'json',
      macros: [{ path: '', passages: passages.map((draft) => ({ ...draft, path: '' })) }],
      problems: [],
    }
  },
}

describe('HTML inside a JSON string', () => {
  it.each([
    ['"<p>⟦We&rsquo;re&nbsp;sorry for any inconvenience⟧</p>"'],
    ['"<p>⟦We are <strong>very</strong> sorry for any inconvenience⟧</p>"'],
    ['"<p>We apologize</p><p>for any inconvenience</p>"'],
    ['"⟦We apologize<br>for any inconvenience⟧"'],
    ['"We apologize<br><br>for any inconvenience"'],
    ['"<a href=\\"{{ticket.url}}?m=sorry%20for%20any%20inconvenience\\">⟦Sorry for any inconvenience⟧</a>"'],
    ['"<img alt=\\"⟦We apologize for any inconvenience⟧\\">"'],
    ['"<!-- We apologize for any inconvenience --><style>.sorry{}</style>"'],
    ['"&amp;lt;p&amp;gt; &copy 2024, a < b <3 ⟦sorry for any inconvenience⟧"'],
    ['"Hi <attribute key=\\"user.name\\" default=\\"there\\"/>, ⟦sorry for any inconvenience⟧"'],
    ['"⟦We apolo&shy;gize for any incon&#8203;venience⟧"'],
    ['"⟦We\\u2019re sorry for any inconvenience⟧"'],
    ['"⟦We apologize\\nfor any inconvenience⟧\\n\\nBye"'],
    ['"We apologize\\n\\nfor any inconvenience &amp; more"'],
    ['"\\u003cp\\u003e⟦We apologize for any inconvenience⟧\\u003c/p\\u003e"'],
    ['"{{> note text=\\"⟦We apologize for any inconvenience⟧\\"}}"'],
    ['"{{#if a}}<p>⟦We {{#if b}}are{{else}}am{{/if}} sorry for any inconvenience⟧</p>{{/if}}"'],
  ])('%s', (marked) => expectSlices(jsonString, marked))

  it('writes a fix through all layers, in the style of the file', () => {
    const source = '"<p>We\\u2019re sorry &lsquo;if&rsquo; it {{x}} hurt</p>"'
    const [passage] = jsonString.read(source, readAll).macros[0]!.passages
    const text = passage!.text
    const start = text.text.indexOf('if')
    expect(text.edit(start, start + 2, 'R&D’s "x"')).toEqual([
      { offsets: [source.indexOf('if'), source.indexOf('if') + 2], newText: 'R&amp;D&rsquo;s \\"x\\"' },
    ])
  })
})

describe('against the parser of browsers', () => {
  const html = fc
    .array(
      fc.constantFrom(
        'a',
        ' b ',
        '&amp;',
        '&rsquo;',
        '&copy 1',
        '&#39;',
        '&notit;',
        '<b>',
        '</b>',
        '<i title="">',
        '</i>',
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<br>',
        '<ul><li>',
        '</ul>',
        '<h2>',
        '</h2>',
        '<!-- c -->',
        ' < ',
        '&',
        '&;',
        '<span class=x>',
        '</span>',
        '<script>x</script>',
        '<style>y</style>',
      ),
      { maxLength: 20 },
    )
    .map((pieces) => `<p>${pieces.join('')}`)

  const textOf = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return ''
    if ('value' in node) return node.value
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
  }

  it('reads the same letters', () => {
    fc.assert(
      fc.property(html, (source) => {
        const read = passagesOfForm('any', MappedText.of(source), options).map(({ text }) => text.text)
        expect(read.join('').replace(/\s/g, '')).toBe(textOf(parse(source)).replace(/\s/g, ''))
      }),
    )
  })
})

/** Pieces that open what nothing closes, close what nothing opened, or make very many small parts. */
// prettier-ignore
const hardPieces = [
  '{{', '{{{', '{{!--', '{{!', '{{#a}}', '{{/a}}', '{{#a}}{{/b}}', '{{^', '{{=', '{{{{raw}}}}', '{{{{', '\\{{x}}', '\\{{',
  '{%', '{% comment %}', '{% raw %}', '{%a.b', '{#', '{# ', '{a', '%{', '[', '[a ', '[[a.', '<', '<#if', '<#--', '<%', '<p ',
  '<p a="', '<!--', '</p', '&', '&amp', '&nbsp;', '<li>', '</li>', '<blockquote>', '<table><td>', '<code>', '<style>', '<br>',
  '<a title="b">', '{{"', "{{ '", '{{a "', '{{t "a b"}}', '{{x|default:"a b"}}', '{{#if a}}x{{else}}y{{/if}}', '{{#if a}} ',
  '{{#each a}}x', '{{else}}', '{{ if a }}{{ end }}', '\n', '\r', ' ', '- ', '> ', '\n- a', 'a ', '\u00AD', '\u200B ', '\0',
  '\uD83D', '&#xD83D;',
]

describe('bad input', () => {
  it.each(hardPieces)('takes %j over and over in linear time', (piece) => {
    const time = (units: number): number => {
      const input = MappedText.of(piece.repeat(Math.ceil(units / piece.length)))
      const start = performance.now()
      for (const { text } of passagesOfForm('any', input, options)) branchPaths(text)
      return performance.now() - start
    }
    // Four times the length takes four times as long, or sixteen where the work is quadratic. Little time tells
    // nothing, and a busy machine is not slow five times in a row.
    const isLinear = (): boolean => {
      const short = time(5_000)
      const long = time(20_000)
      return long < 60 || long < 10 * short
    }
    expect(Array.from({ length: 5 }).some(isLinear)).toBe(true)
  })
})
