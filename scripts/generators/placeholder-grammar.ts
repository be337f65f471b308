import { BLOCK_ELEMENTS, INLINE_ELEMENTS, SKIPPED_ELEMENTS } from '../../engine/text/html-names'
import {
  between,
  choice,
  comment,
  mark,
  placeholder,
  startingAt,
  tag,
  word,
  type GrammarRule,
} from './grammar-rules'

/** Elements that stand without an end tag or are in none of the lists by which HTML is read. */
const OTHER_ELEMENTS =
  'area audio base button canvas col embed font frame html image input link map meta object output param picture ' +
  'progress source track video xml'

const elements = [
  ...new Set([...BLOCK_ELEMENTS, ...INLINE_ELEMENTS, ...SKIPPED_ELEMENTS, ...OTHER_ELEMENTS.split(' ')]),
]
  .filter((name) => !name.includes('-'))
  .sort()

/**
 * A sign that stands not behind a letter, but behind a line break of JSON, `\\n`, nor behind one of some other signs. What
 * stands before is looked at last, because a search for the sign itself is much faster.
 */
const apart = (sign: string, other = ''): string =>
  String.raw`${sign}(?<!(?<!\\)\w${sign}${other && `|[${other}]${sign}`})`

// The order is that of `engine/text/dialects/syntaxes.ts`: of two that could begin at one place, the first that fits counts.

const braceComments = [
  comment(String.raw`\{\{~?!--`, String.raw`--~?\}\}`),
  comment(String.raw`\{\{~?!`, String.raw`\}\}`),
  comment(String.raw`\{\{(?:-\s+)?/\*`, String.raw`\*/(?:\s+-)?\}\}`),
  comment(String.raw`\{/\*`, String.raw`\*/\}`),
  comment(String.raw`\{%[-~]?\s*comment\b[^%]*%\}`, String.raw`\{%[-~]?\s*endcomment\s*[-~]?%\}`),
  comment(String.raw`\{%[-~]?\s*#`, String.raw`%\}`),
  comment(String.raw`\{#(?=[\s-])`, String.raw`#\}`),
]

const mustaches = between(String.raw`\{\{`, String.raw`[~-]?\}\}`)
/** What a tag of Handlebars, Mustache or Go begins with, where it prints nothing. */
const control =
  String.raw`[#^/>*]+\s*[^\s}~]*|else(?:\s*if)?(?![\w.])|(?:if|with|range)(?=\s+[.$(\w])|(?:define|template|block)(?=\s+")|` +
  String.raw`(?:end|break|continue)(?=\s*-?\}\})|\$\w*\s*:?=`

const doubleBraces = [
  tag(String.raw`\{\{[<%]`, between(String.raw`\{\{`, String.raw`[>%]\}\}`), String.raw`[>%]\}\}`),
  mark(String.raw`\{\{\{\{/?[\w.-]+[^{}]*\}\}\}\}`),
  placeholder(
    String.raw`\{\{(?<!\\..)~?\{`,
    between(String.raw`\{\{`, String.raw`\}~?\}\}`),
    String.raw`\}~?\}\}`,
  ),
  mark(String.raw`\{\{=\s*\S+\s+\S+\s*=\}\}`),
  tag(String.raw`\{\{(?<!\\..)[~-]?\s*(?:${control})`, mustaches, String.raw`[~-]?\}\}`),
  placeholder(String.raw`\{\{(?<!\\..)[~-]?`, mustaches, String.raw`[~-]?\}\}`),
]

const percentBraces = [
  // Help Scout's, which look like tags of Liquid.
  word(String.raw`\{%(?:[A-Za-z]\w*(?:\.\w+)+(?:,[^{}%]{0,80})?|\w+,fallback=[^{}%]{0,80})%\}`),
  tag(String.raw`\{%[-+~]?\s*\w*`, between(String.raw`\{%`, String.raw`[-+~]?%\}`), String.raw`[-+~]?%\}`),
]

const choices = [
  choice('plural|selectordinal', [word('#')]),
  choice('select', []),
  word(
    String.raw`\{\s*[\w.-]{1,80}\s*,\s*(?:number|date|time|spellout|ordinal|duration)\s*(?:,[^{}]{0,120})?\}`,
  ),
]

const inside = String.raw`[^{}\r\n]{1,120}`

const singleBraces = [
  placeholder(String.raw`\{!`, inside, String.raw`\}`),
  placeholder(String.raw`\{(?<!\{.) ?`, String.raw`[A-Za-z][\w .'’/-]{0,39}|\d{1,2}`, String.raw`\}`),
]

const slots = [
  placeholder(String.raw`[%#$]\{`, inside, String.raw`\}`),
  word(
    String.raw`${apart('%', '%')}(?:%[A-Za-z_][\w. ]{0,59}%%|(?![\dA-Fa-f]{2}%)[A-Za-z_][\w.]{1,59}%(?!\w))`,
  ),
  mark(String.raw`\*\|(?:IF(?:NOT)?:|ELSE|END:IF)[^|\r\n]{0,119}\|\*`),
  word(String.raw`\*\|[A-Z][A-Z\d_:=!<> .,'"-]{0,119}\|\*`),
  word(String.raw`\$t\([^()\r\n]{1,200}\)`),
  word(String.raw`\$[A-Z][A-Z\d_]+\$`),
]

const code = between('<%', '[_-]?%>')
const directive = String.raw`(?>(?:\([^()]*\)|"[^"]*"|'[^']*'|[^>\]()"']){0,1000})`

const angleTags = [
  comment('<#--', '-->'),
  comment('<%#', '%>'),
  placeholder(
    '<%[=-]',
    String.raw`(?!\s*(?:\}|end\b|else\b|elsif\b|(?:if|unless|case|for|while)\b))${code}`,
    '[_-]?%>',
  ),
  tag(String.raw`<%(?!%)[=_-]?\s*(?:\}|\w+)?(?=[\s}(]|[_-]?%>)`, code, '[_-]?%>'),
  placeholder(String.raw`<\?(?:=|php\s+(?:echo|print)\b)`, String.raw`(?:(?!\?>).)*+`, String.raw`\?>`),
  tag(String.raw`<\?php\b`, String.raw`(?:(?!\?>).)*+`, String.raw`\?>`),
  tag(String.raw`</?[#@][A-Za-z][\w.]*`, directive, '>'),
  mark(String.raw`</?\d{1,3}\s?/?>`),
]

const bracketTags = [
  tag(
    String.raw`\[/?(?:#(?=(?:if|else|elseif|list|items|sep|switch|case|default|assign|macro|include)\b)|@(?=[^\]]*/\]))[A-Za-z][\w.]*`,
    directive,
    String.raw`\]`,
  ),
]

const byHand = [
  word(String.raw`\[\[[\w-]+(?:\.[\w-]+)+\]\]`),
  // No link, no definition of one, no `[TODO: …]`, and no class of a regular expression, as `[a-z]+` is.
  placeholder(
    apart(String.raw`\[`, String.raw`!\]\\^|`),
    String.raw`(?!TODO\]|\w-\w[\]\w-]*\])[A-Za-z](?!\])[\w'’/&.#-]*(?: [\w'’/&.#-]+){0,3}`,
    String.raw`\](?![\[(+*?{]|(?<=^\[[^\]]*\]):)`,
  ),
  // One word in small letters may be an element that is closed further down, which no grammar can see.
  word(
    String.raw`${apart('<')}(?=[A-Z]|[^<>]*[ _])(?!(?i:${elements.join('|')})(?![\w'’]))(?![a-z][a-z\d]*(?:-[a-z\d]+)+>)` +
      String.raw`([A-Za-z][\w'’]*)(?:[ _/-][A-Za-z][\w'’]*){0,4}>(?!.*</\1\b)`,
  ),
]

/** The rules by which placeholders, tags and comments of all dialects are found, in the order in which they are tried. */
export const templateRules: readonly GrammarRule[] = [
  startingAt(String.raw`\{`, [
    ...braceComments,
    ...doubleBraces,
    ...percentBraces,
    ...choices,
    ...singleBraces,
  ]),
  startingAt(String.raw`<(?:%|\?(?:=|php\b)|/?[#@\d])`, angleTags),
  ...slots,
  ...bracketTags,
  ...byHand,
]

/** Strings in a tag, which a customer may get to read. */
export const stringRules: readonly GrammarRule[] = [
  {
    match: String.raw`(?<=[\s=(:,|!])(?:\\?"[^"]*"|'[^']*')`,
    name: 'string.quoted.amends',
  },
]

/** What only data hold: `$name` and `#context.name` of Dialogflow, `$1` and `$name$` of browser extensions. */
export const dataRules: readonly GrammarRule[] = [
  word(String.raw`${apart(String.raw`\$`, '$/')}(?:[A-Za-z][\w@]*\$|[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)`),
  word(String.raw`${apart('#', '&/#')}[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+`),
  // Anywhere else it may be money.
  word(String.raw`(?<=")\$[1-9]$`),
]
