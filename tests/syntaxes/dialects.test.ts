import { beforeAll, describe, expect, test } from 'vitest'
import type { IGrammar } from 'vscode-textmate'
import { dialectMeanings, type Dialect } from '../../engine/text/dialects'
import { scanTemplate } from '../../engine/text/template-scan'
import { BRANCH, TEMPLATE } from '../../scripts/generators/grammar-rules'
import { loadRegistry, tokensOf } from './registry'

let plainText: IGrammar
let json: IGrammar

beforeAll(async () => {
  const registry = await loadRegistry()
  plainText = (await registry.loadGrammar('text.plain.amends'))!
  json = (await registry.loadGrammar('source.json'))!
})

/** More of each dialect than its line in the table of the engine shows. */
const examples: Readonly<Record<Dialect, readonly string[]>> = {
  handlebars: [
    'Hi {{ customer.name }}, {{{html}}} {{~trim~}} {{t "We }} are sorry"}}.',
    '{{#each orders as |order|}}{{order.no}}{{else if late}}…{{/each}}{{^late}}…{{/late}}',
    'See \\{{this}}, {{! a note }}{{!-- }} --}} {{{{raw}}}}{{{{/raw}}}} {{{not closed',
  ],
  mustache: ['{{&html}} {{> footer}} {{#on}}{{^off}}{{/off}}{{/on}}'],
  liquid: [
    "{{ ticket.title | default: 'your order' }} {%- assign a = 1 -%} {% case a %}{% when 2 %}{% endcase %}",
    '{% # a note %} {% comment %}a {{ note }}{% endcomment %} {% render "footer" %}',
  ],
  jinja: ['{{- name -}} {%+ for a in b %}{{ loop.index }}{% endfor %} {#- a note -#} {#not one'],
  'help-scout': ['{%customer.firstName%} {%ticket.no,fallback=your order%}'],
  zammad: ['#{ticket.number} #1 #{a.b.c}'],
  salesforce: ['{!Case.CaseNumber} {!BLANKVALUE(Contact.FirstName, "there")}'],
  percent: ['%{ticket.name.first} %{name,fallback:you} 50% {', '5% of %{total}'],
  braces: ['{name} {their specific issue} {0} {a: b} {} { color: red }'],
  dollar: ['${name} $5 ${}'],
  icu: [
    '{n, plural, =0 {nothing} one {# parcel} other {# parcels for {name}}} left',
    '{who, select, us {our # fault} other {{who} did}} by {due, date, long}',
    '{n, selectordinal, offset:1 few {#rd} other {#th {m, plural, one {# day} other {# days}}}}',
  ],
  i18next: ['{{count}} {{val, number}} {{- html}} $t(common.sorry) <1>this</1> <2/>'],
  chrome: ['Hi $NAME$, $ORDER_NO$'],
  dialogflow: [],
  freemarker: ['${name!"there"} <#if (a > b)>…<#elseif c>…</#if> <@footer/> <#-- a note --> [#12]'],
  erb: ['<%= name %> <%- html -%> <% if late %>…<% else %>…<% end %><%# a note %>'],
  hugo: ['{{< figure "a.png" >}} {{% note %}} {{/* a note */}}'],
  go: ['{{ .Name }}{{ if .Late }}…{{ else if .Lost }}…{{ end }}{{- range .Orders }}{{ . }}{{ end -}}'],
}

/** What is written by hand, in no dialect. */
const byHand = [
  'Dear [Customer Name], [date], <First Name>, <order_id>, [[sn.org.refunds]], [agent’s name].',
  '[a link](https://a.test) ![an image] [a text][ref] a[name] [x] [TODO] [1] <b>bold</b> <x-y> <input disabled> <BR>',
  'Array<String> a <T>b</T> %name% %%Order No%% 50%off% %E2%80%99 *|FNAME|* *|IF:LATE|*a*|END:IF|* *|x|*',
  '<?= $a ?> <?php echo $b; ?> <?php if ($c): ?>',
]

/** The examples of a meaning stand between backticks, `…` where text would. */
const shownIn = (meaning: string): string[] =>
  Array.from(meaning.matchAll(/`([^`]+)`/g), ([, code]) => code!).filter((code) => !code.includes('.json'))

const cases = Object.entries(examples).flatMap(([dialect, more]) => {
  const all = [...shownIn(dialectMeanings[dialect as Dialect]), ...more]
  return all.map((text) => [dialect as Dialect | undefined, text] as const)
})

/** A piece of a text and whether it prints something, as a placeholder does and a tag or a comment does not. */
interface Piece {
  readonly text: string
  readonly prints: boolean
  readonly end: number
}

/** Adds a piece, to the last one where that ends there and is of the same sort: `{{/if}}{{/if}}`. */
function add(pieces: Piece[], text: string, prints: boolean, start: number): void {
  const last = pieces.at(-1)
  const goesOn = last?.end === start && last.prints === prints
  const piece = { text: (goesOn ? pieces.pop()!.text : '') + text, prints, end: start + text.length }
  pieces.push(piece)
}

const told = (pieces: readonly Piece[]): string[] =>
  pieces.map(({ text, prints }) => `${prints ? 'placeholder' : 'tag'} ${text.trim()}`)

/** What the engine takes for template syntax, without the white space and the backslashes that it drops. */
function read(text: string, dialect: Dialect | undefined): Piece[] {
  const pieces: Piece[] = []
  for (const { start, end, expression, decoded } of scanTemplate(text, dialect)) {
    const piece = text.slice(start, end)
    if (decoded === undefined && !/^(?:\s*|\\)$/.test(piece))
      add(pieces, piece, expression !== undefined, start)
  }
  return pieces
}

/** What the grammar colours as such. */
function coloured(grammar: IGrammar, text: string): Piece[] {
  const pieces: Piece[] = []
  for (const { line, tokens } of tokensOf(grammar, text)) {
    for (const { startIndex, endIndex, scopes } of tokens) {
      const innermost = scopes.findLastIndex((scope) => scope === TEMPLATE || scope === BRANCH)
      if (scopes[innermost] !== TEMPLATE) continue
      const prints = scopes.slice(innermost).includes('variable.other.placeholder.amends')
      add(pieces, line.slice(startIndex, endIndex), prints, startIndex)
    }
  }
  return pieces
}

/** Dialects that contradict others in prose: their signs are coloured in data only, or not at all. */
const onlyInData: ReadonlySet<string | undefined> = new Set(['dialogflow', 'chrome'])

describe('the grammar colours what the engine reads', () => {
  test.each([...cases, ...byHand.map((text) => [undefined, text] as const)])('%s: %s', (dialect, text) => {
    const expected = told(read(text, dialect))
    if (!onlyInData.has(dialect)) expect(told(coloured(plainText, text))).toEqual(expected)
    const inJson = coloured(json, `[${JSON.stringify(text)}]`)
    const decoded = inJson.map((piece) => ({ ...piece, text: JSON.parse(`"${piece.text}"`) as string }))
    expect(told(decoded)).toEqual(expected)
  })
})
