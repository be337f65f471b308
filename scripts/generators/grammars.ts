import { verbs } from '../../engine/text/directives'
import type { Generator } from './generator'
import { TEMPLATE, TRIED, type GrammarRule } from './grammar-rules'
import { dataRules, stringRules, templateRules } from './placeholder-grammar'

/** The text of a string of JSON. */
const STRING = 'meta.string-text.amends'

/** Languages of templates that other extensions bring. */
const templates = ['liquid', 'erb', 'twig', 'jinja', 'ftl'].map((name) => `text.html.${name}`)

/** Where a template has been found already. */
const taken = `${TEMPLATE} | ${TRIED}`

/** Where text is code, and where a template has been found already. */
const elsewhere = `(comment | meta.embedded | source | markup.fenced_code | markup.raw | markup.inline.raw | ${taken})`

/**
 * Where prose stands. At the start of a line of Markdown our rules give way (no `L:`), because they would take its first
 * letters from the paragraph that begins there; in languages of templates they give way to what colours their own tags.
 */
const prose = [
  `L:(meta.paragraph.markdown | markup.heading | markup.table | text.html.basic | text.html.derivative) - ${elsewhere}`,
  `text.html.markdown - ${elsewhere}`,
  `(text.html.handlebars | ${templates.join(' | ')}) - (comment | string | meta.function | meta.embedded | source | ${taken})`,
  // Front matter is YAML without its name.
  `L:(source.yaml | meta.embedded.block.frontmatter) string - (comment | entity.name.tag | markup.fenced_code | ${taken})`,
  `L:${STRING} - (${taken})`,
]

const slot: GrammarRule = {
  match: String.raw`(\[)(TODO)(:)([^\]\r\n]*)(\])`,
  name: 'meta.slot.amends',
  captures: {
    1: { name: 'punctuation.definition.slot.begin.amends' },
    2: { name: 'keyword.other.slot.amends' },
    3: { name: 'punctuation.separator.slot.amends' },
    4: { name: 'markup.inserted.slot.amends' },
    5: { name: 'punctuation.definition.slot.end.amends' },
  },
}

/** Rules are named behind the verb, and the reason behind two dashes, up to where any notation ends a comment. */
const directive: GrammarRule = {
  match:
    String.raw`(?<=^\s*|[-!#*~}/]\s*)(amends-(?:${verbs.join('|')}))(?![\w-])((?:[\s,]+\w[\w/-]*)*)` +
    String.raw`(?:\s+(--)\s+((?:(?!\s*(?:--)?[~-]?(?:>|[}%*#]\}|%>|\*/)|\s*\{%).)+))?`,
  name: 'meta.directive.amends',
  captures: {
    1: { name: 'keyword.control.directive.amends' },
    2: { patterns: [{ match: String.raw`\w[\w/-]*`, name: 'entity.name.type.rule.amends' }] },
    3: { name: 'punctuation.separator.reason.amends' },
    4: { name: 'string.unquoted.reason.amends', patterns: [{ include: 'amends.placeholders#slot' }] },
  },
}

/** JSON's own grammar takes such a comment in one piece. */
const commentOfJson: GrammarRule = {
  match: String.raw`//+[ \t]*(amends-.*)$`,
  name: 'comment.line.double-slash.amends',
  captures: { 1: { patterns: [{ include: '#directive' }] } },
}

const escape: GrammarRule = {
  match: String.raw`\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})`,
  name: 'constant.character.escape.amends',
}

const leftOut: GrammarRule = {
  match: String.raw`^(amends)(:)\s+(["']?(?i:off)["']?)(?=\s*(?:#|$))`,
  captures: {
    1: { name: 'keyword.control.directive.amends' },
    2: { name: 'punctuation.separator.key-value.amends' },
    3: { name: 'constant.language.off.amends' },
  },
}

/** The rules of one grammar, which VS Code adds to others where `injectionSelector` says so. */
interface Grammar {
  readonly name: string
  readonly scopeName: string
  readonly injectionSelector?: string
  readonly patterns: readonly GrammarRule[]
  readonly repository?: Readonly<Record<string, { readonly patterns: readonly GrammarRule[] }>>
}

const grammars: Readonly<Record<string, Grammar>> = {
  placeholders: {
    name: 'Placeholders, tags of templates and slots to fill in',
    scopeName: 'amends.placeholders',
    injectionSelector: prose.join(', '),
    patterns: [{ include: '#slot' }, ...templateRules],
    repository: { slot: { patterns: [slot] }, strings: { patterns: stringRules } },
  },
  directives: {
    name: 'What Amends is told in comments and front matter',
    scopeName: 'amends.directives',
    injectionSelector:
      'L:comment - (markup.fenced_code | meta.embedded.block.html), L:meta.embedded.block.frontmatter, ' +
      'L:source.yaml - string, L:source.json - (comment | string)',
    patterns: [{ include: '#directive' }, commentOfJson, leftOut],
    repository: { directive: { patterns: [directive] } },
  },
  'json-strings': {
    name: 'Placeholders in strings of JSON',
    scopeName: 'amends.json-strings',
    injectionSelector: `L:string.quoted.double.json - (${STRING} | markup.fenced_code)`,
    // A string is read as a whole, so that a tag that lacks its end does not go on behind the string's.
    patterns: [
      {
        match: String.raw`(?=[^"]*[{\[<%$*#])(?:[^"\\]|\\.)++`,
        name: STRING,
        captures: { 0: { patterns: [...dataRules, escape] } },
      },
    ],
  },
  'plain-text': {
    name: 'Plain text with placeholders and slots',
    scopeName: 'text.plain.amends',
    patterns: [{ include: 'amends.placeholders' }],
  },
}

const markup = ['text.html.markdown', 'text.html.handlebars', 'text.html.basic', 'text.html.derivative']
const json = ['source.json', 'source.json.comments', 'source.json.lines']
const everywhere = [...markup, ...json, 'source.yaml', ...templates]

/** What VS Code needs to know of the grammars: `contributes.grammars` of the manifest. */
export const contributedGrammars = [
  { scopeName: 'amends.placeholders', path: './syntaxes/placeholders.json', injectTo: everywhere },
  {
    scopeName: 'amends.directives',
    path: './syntaxes/directives.json',
    injectTo: [...everywhere, 'text.plain.amends'],
  },
  { scopeName: 'amends.json-strings', path: './syntaxes/json-strings.json', injectTo: json },
  { language: 'plaintext', scopeName: 'text.plain.amends', path: './syntaxes/plain-text.json' },
]

/** The grammars in `syntaxes/`. */
export const syntaxes: Generator = () =>
  new Map(
    Object.entries(grammars).map(([file, grammar]) => [
      `syntaxes/${file}.json`,
      JSON.stringify({ $comment: 'Generated by scripts/generators/grammars.ts.', ...grammar }),
    ]),
  )
