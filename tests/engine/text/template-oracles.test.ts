import { parse as parseIcu, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { parse as parseHandlebars } from '@handlebars/parser'
import fc from 'fast-check'
import { Liquid, Tokenizer } from 'liquidjs'
import { describe, expect, it } from 'vitest'
import { branchPaths } from '../../harness/branch-paths'
import type { Dialect } from '../../../engine/text/dialects'
import { MappedText } from '../../../engine/text/mapped-text'
import { maskTemplate } from '../../../engine/text/template'

/** Prose, and placeholders as `‹raw›`, in the order of the file. */
function read(source: string, templates?: Dialect): string {
  const masked = maskTemplate(MappedText.of(source), { templates })
  return masked.segments
    .map(({ out, outEnd, placeholder }) =>
      placeholder ? `‹${placeholder.raw}›` : masked.text.slice(out, outEnd),
    )
    .join('')
}

/** Holds our reading of valid templates, with the dialect set and without, against that of another parser. */
function agrees(templates: fc.Arbitrary<string>, dialect: Dialect, oracle: (source: string) => string): void {
  fc.assert(
    fc.property(templates, (source) => {
      const expected = oracle(source)
      expect(read(source, dialect)).toBe(expected)
      expect(read(source)).toBe(expected)
    }),
    { numRuns: 600 },
  )
}

const words = fc.constantFrom('We are', ' sorry ', '  ', '\n', "it's", '"', ' > 5%, $4 & #3 ', 'a } b', '; c')

/** Pieces in a row, some of which hold such rows. */
function nested(simple: readonly string[], around: (inside: fc.Arbitrary<string>) => fc.Arbitrary<string>[]) {
  return fc.letrec<{ template: string }>((tie) => ({
    template: fc
      .array(fc.oneof({ maxDepth: 3 }, words, fc.constantFrom(...simple), ...around(tie('template'))), {
        maxLength: 5,
      })
      .map((pieces) => pieces.join('')),
  })).template
}

describe('Handlebars', () => {
  const templates = nested(
    [
      '{{x}}',
      '{{ a.b }}',
      '{{{x}}}',
      '{{& x}}',
      '{{~x~}}',
      '{{~{x}~}}',
      '{{x ~}}',
      '{{f "}}" \'{{\'}}',
      '{{f a="b c"}}',
      '{{f (g "x y") b=1}}',
      '{{> p}}',
      '{{~> p a="b c" ~}}',
      '{{[a b]}}',
      '{{../x}}',
      '{{! a }}',
      '{{!-- }} {{x}} --}}',
      '{{!}}',
      '{{~! a ~}}',
      '{{~!-- b --~}}',
      '{{!--}}',
      '\\{{x}} ',
      '{{{{raw}}}} {{x}} {{{{/raw}}}}',
      '{{{{a}}}}{{{{b}}}} {{/x}} {{{{/b}}}}{{{{/a}}}}',
    ],
    (inside) => [
      inside.map((a) => `{{#if a}}${a}{{/if}}`),
      inside.map((a) => `{{~#if a~}}${a}{{~/if~}}`),
      fc.tuple(inside, inside).map(([a, b]) => `{{#if (eq a "b")}}${a}{{else if c}}${b}{{/if}}`),
      fc.tuple(inside, inside).map(([a, b]) => `{{#each a as |b|}}${a}{{^}}${b}{{/each}}`),
      fc.tuple(inside, inside).map(([a, b]) => `{{#a}}${a}{{~ else ~}}${b}{{/a}}`),
      inside.map((a) => `{{^a}}${a}{{/a}}`),
      inside.map((a) => `{{#> card}}${a}{{/card}}{{#*inline "x"}}${a}{{/inline}}`),
    ],
  )

  interface Node {
    readonly type: string
    readonly value?: string
    readonly loc: { readonly start: Place; readonly end: Place }
    readonly body?: readonly Node[]
    readonly program?: Node
    readonly inverse?: Node
  }
  interface Place {
    readonly line: number
    readonly column: number
  }

  /** The nodes that print, in the order of the file: of an inverted block, the tree has the second branch first. */
  const printing = (node: Node | undefined): Node[] => {
    if (!node) return []
    if (node.type === 'ContentStatement' || node.type === 'MustacheStatement') return [node]
    return [...(node.body ?? []), node.program, node.inverse]
      .flatMap(printing)
      .sort((a, b) => a.loc.start.line - b.loc.start.line || a.loc.start.column - b.loc.start.column)
  }

  it('is read as by its own parser', () => {
    agrees(templates, 'handlebars', (source) => {
      const lines = source.split('\n')
      const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0))
      const at = ({ line, column }: Place): number => starts[line - 1]! + column
      // White space beside `~` goes, as it does for us. That a line of one tag alone prints no line break is ignored:
      // the readers of paragraphs know it, and the file keeps its lines.
      return printing(parseHandlebars(source, { ignoreStandalone: true }) as unknown as Node)
        .map(({ value, loc, type }) =>
          type === 'ContentStatement' ? value : `‹${source.slice(at(loc.start), at(loc.end))}›`,
        )
        .join('')
    })
  })
})

describe('Liquid', () => {
  const templates = nested(
    [
      '{{ x }}',
      '{{x.y[0].z}}',
      '{{- x -}}',
      '{{ x -}}',
      '{{ n | default: "}}" }}',
      "{{ 'a b' | append: x }}",
      '{%- assign a = 1 -%}',
      '{% render "a", b: "c d" %}',
      '{% # a "b %}',
      '{%- # a -%}',
      '{% raw %} {{x}} {% if %}{% endraw %}',
      '{% comment %} a {{b}} {% endcomment %}',
      '{% echo "a b" %}',
      '{% comment %}{%- endcomment -%}',
      '{% liquid\n assign a = 1\n echo a %}',
      '{{ a | replace: "x y", "z" }}',
    ],
    (inside) => [
      inside.map((a) => `{% if a == "b c" %}${a}{% endif %}`),
      inside.map((a) => `{%- unless a -%}${a}{%- endunless -%}`),
      fc.tuple(inside, inside).map(([a, b]) => `{% if a %}${a}{% elsif b %}${b}{% else %}${a}{% endif %}`),
      fc.tuple(inside, inside).map(([a, b]) => `{% case a %}{% when "b" %}${a}{% else %}${b}{% endcase %}`),
      inside.map((a) => `{% for a in b %}${a}{% endfor %}{% capture c %}${a}{% endcapture %}`),
    ],
  )
  const { options } = new Liquid()

  // liquidjs minds quotes, and so do we. Liquid for Ruby ends at the first `}}`, so that a template with `}}` in a string
  // prints half of the string there; nobody sends that. In `{% … %}` neither of them minds quotes. We do, as Jinja does: the
  // strings of tags are no prose in any reading.
  it('is read as by liquidjs', () => {
    agrees(templates, 'liquid', (source) => {
      let read = ''
      let isComment = false
      for (const token of new Tokenizer(source).readTopLevelTokens(options)) {
        if ('name' in token)
          isComment = token.name === 'comment' || (isComment && token.name !== 'endcomment')
        else if (isComment) continue
        else if ('getContent' in token) read += (token as { getContent(): string }).getContent()
        else read += `‹${token.getText()}›`
      }
      return read
    })
  })
})

describe('ICU MessageFormat', () => {
  const plain = fc.constantFrom(
    'We are',
    ' sorry ',
    "it's",
    "''",
    ' , ',
    ' # ',
    "'{'",
    "'{a}' ",
    "'{''}'",
    '"',
    '\n',
  )
  const holes = fc.constantFrom(
    '{x}',
    '{ a }',
    '{0}',
    '{d, date, long}',
    '{ n , number }',
    '{p, number, percent}',
  )
  const messages = fc.letrec<{ message: string }>((tie) => ({
    message: fc
      .array(
        fc.oneof(
          { maxDepth: 3 },
          plain,
          holes,
          fc
            .tuple(tie('message'), tie('message'))
            .map(([a, b]) => `{n, plural, offset:1 =0 {none} one {${a}} other {${b}}}`),
          fc
            .tuple(tie('message'), tie('message'))
            .map(([a, b]) => `{ g , select,female{${a}}\n other {${b}} }`),
          tie('message').map((a) => `{n, selectordinal, other {${a}#}}`),
        ),
        { maxLength: 4 },
      )
      .map((pieces) => pieces.join('')),
  })).message

  const readIcu = (source: string, elements: readonly MessageFormatElement[], first: boolean): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value
        if (element.type === TYPE.plural || element.type === TYPE.select) {
          const options = Object.values(element.options)
          return (first ? options.slice(0, 1) : options)
            .map(({ value }) => readIcu(source, value, first))
            .join('')
        }
        const { start, end } = element.location!
        return `‹${source.slice(start.offset, end.offset)}›`
      })
      .join('')
  const parse = (source: string) => parseIcu(source, { captureLocation: true, ignoreTag: true })

  it('is read as by FormatJS', () => {
    fc.assert(
      fc.property(messages, (source) => {
        expect(read(source, 'icu')).toBe(readIcu(source, parse(source), false))
      }),
      { numRuns: 600 },
    )
  })

  it('is told from other dialects by what only ICU has', () => {
    const shown = messages.map((message) => `${message}{n, plural, other {#}}`)
    fc.assert(
      fc.property(shown, (source) => {
        expect(read(source)).toBe(read(source, 'icu'))
      }),
      { numRuns: 300 },
    )
  })

  it('has the first branches as its first path', () => {
    fc.assert(
      fc.property(messages, (source) => {
        const [path] = branchPaths(maskTemplate(MappedText.of(`a ${source} b`), { templates: 'icu' }))
        const expected = readIcu(source, parse(source), true).replace(/‹[^›]*›/g, '\uFFFC')
        // A plural of blanks alone is no plural for us: its paths would differ in nothing that is read.
        expect(path!.text.replace(/\s+/g, '')).toBe(`a${expected}b`.replace(/\s+/g, ''))
      }),
      { numRuns: 300 },
    )
  })
})
