/** A rule of a TextMate grammar, as far as ours need it. Patterns are those of Oniguruma. */
export interface GrammarRule {
  readonly include?: string
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly name?: string
  readonly contentName?: string
  readonly captures?: Captures
  readonly patterns?: readonly GrammarRule[]
}

export type Captures = Readonly<Record<number, Omit<GrammarRule, 'captures'>>>

/** What stands around all that a template brings into a text: there, nothing else is looked for. */
export const TEMPLATE = 'meta.template.amends'

/** Where rules are being tried, so that they are not tried there again. */
export const TRIED = 'meta.tried.amends'

// Themes colour variables, keywords of control, comments and strings. Only our own words stand behind these.
const PLACEHOLDER = `${TEMPLATE} variable.other.placeholder.amends`
const TAG = `${TEMPLATE} keyword.control.tag.amends`
const EXPRESSION = 'variable.other.expression.amends'

/** What stands between two signs on one line, minding strings; it ends where another tag opens. As `PositionFinder.tagEnd`. */
export const between = (open: string, close: string): string =>
  String.raw`(?:(?<=[\s=(:,|!])(?:\\?"[^"]*"|'[^']*')|(?!${open}|${close}).)*+`

/** A placeholder that a sign opens and a sign closes. */
export const placeholder = (open: string, inside: string, close: string): GrammarRule => ({
  match: `(${open})(${inside})(${close})`,
  name: PLACEHOLDER,
  captures: {
    1: { name: 'punctuation.definition.placeholder.begin.amends' },
    2: { patterns: [{ include: '#strings' }] },
    3: { name: 'punctuation.definition.placeholder.end.amends' },
  },
})

/** A placeholder of which all is name. */
export const word = (pattern: string): GrammarRule => ({ match: pattern, name: PLACEHOLDER })

/** A tag of a block, a partial or a command: signs and keyword are one, and what stands behind them is an expression. */
export const tag = (beginning: string, inside: string, close: string): GrammarRule => ({
  match: `${beginning}(${inside})${close}`,
  name: TAG,
  captures: { 1: { name: EXPRESSION, patterns: [{ include: '#strings' }] } },
})

/** A tag of which all is keyword. */
export const mark = (pattern: string): GrammarRule => ({ match: pattern, name: TAG })

export const comment = (open: string, close: string): GrammarRule => ({
  begin: open,
  end: close,
  name: `${TEMPLATE} comment.block.amends`,
})

/**
 * Rules that are tried only where text begins with a sign that means nothing else there. Searching for one sign takes a
 * fraction of the time of searching for all that may follow it.
 */
export const startingAt = (sign: string, rules: readonly GrammarRule[]): GrammarRule => ({
  begin: `(?=${sign})`,
  end: String.raw`(?!\G)`,
  name: TRIED,
  patterns: rules,
})

/** A choice of ICU: `{n, plural, one {…} other {…}}`. Its branches hold text and, in plurals, `#`. */
export function choice(sort: string, inBranches: readonly GrammarRule[]): GrammarRule {
  const branch: GrammarRule = {
    begin: String.raw`[^\s{}'#,]{1,60}\s*\{`,
    end: String.raw`\}|$`,
    captures: { 0: { name: 'keyword.control.branch.amends' } },
    contentName: BRANCH,
    // A brace may stand right behind that of the branch.
    patterns: [...inBranches, word(String.raw`\{\s*[^\s{}'",]{1,80}\s*\}`), { include: '$self' }],
  }
  return {
    begin: String.raw`\{\s*([\w.-]+)\s*,\s*(?:${sort})\s*,(?=[^{}]*\{)`,
    end: String.raw`\}|$`,
    name: TEMPLATE,
    captures: { 0: { name: 'keyword.control.tag.amends' }, 1: { name: EXPRESSION } },
    patterns: [branch],
  }
}

/** The text of a branch, which is no template although it stands in one. */
export const BRANCH = 'meta.branch.amends'
