import type { Stretch } from './language/stretch'
import { MOST_IDS, type Token } from './language/tokens'
import type { Rule } from './rule'
import { BLOCK_ELEMENTS } from './text/html-names'
import { INVISIBLE_IN_WORDS } from './text/invisible'

/** Tells, before anything is parsed, whether a file can hold a finding at all. */
export interface Trigger {
  /** Whether decoded text holds a trigger word. */
  inText(text: string): boolean
  /** Whether a file holds a trigger word, or holds marks behind which one could hide. */
  inFile(source: string): boolean
  /** The rules that read sentences, of which a trigger word stands in this one. */
  rulesIn(tokens: readonly Token[], sentence: Stretch): ReadonlySet<Rule>
}

const UNSEEN = new RegExp(`[${INVISIBLE_IN_WORDS}]`, 'g')
/** Signs that nobody sees, and letters that look like ASCII ones: full-width ones, ligatures, mathematical ones, accents apart. */
const UNUSUAL = new RegExp(String.raw`[${INVISIBLE_IN_WORDS}\uFF21-\uFF5A\uFB00-\uFB06\uD835]`)

/**
 * An inline tag, a tag of a template, or a mark of Markdown: none of them parts the letters around it. `(?!\w)` says what `\b`
 * would say there, and V8 compiles it in half the time.
 */
const MARKUP = String.raw`<(?!\\?/?(?:${[...BLOCK_ELEMENTS, 'br'].join('|')})(?!\w))(?:[^<>]*|(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|\{(?:\{+|[%#])[^{}]*\}+|[*~]`

/**
 * Ways in which a file can spell a letter, or part two letters of a word, so that no trigger word stands in it.
 * A word of which one branch of a template holds one part only is not among them: nobody writes so.
 */
const HIDES_LETTERS = new RegExp(
  [
    // `\u006f` and `\u003c` in JSON, `\x6f` in YAML; signs that nobody sees, escaped or not.
    String.raw`\\x[2-7][\da-f]|\\u0000`,
    String.raw`\\u(?:00[2-7][\da-f]|00ad|061c|20(?:0[b-f]|2[a-e]|6\d)|feff|ff[2-5][\da-f]|fb0[0-6]|d835)`,
    String.raw`[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]|.\uFEFF`,
    // Full-width and mathematical letters, and ligatures.
    String.raw`[\uFF21-\uFF5A\uFB00-\uFB06\uD835]`,
    // `&#111;` and `&shy;` in HTML, but not the quotes, spaces and dashes that editors write so.
    String.raw`&#(?!0*(?:3[489]|160|82[12]\d);)|&(?:shy|zwn?j|lrm|rlm|nobreak|zerowidthspace|negative\w+space);`,
    // `so<b>rr</b>y`, `s{{! a comment }}orry`, `so[rry](…)`. One letter stands in front of all, because letters are many.
    String.raw`[a-z](?:${[
      String.raw`(?:${MARKUP})+[a-z]`,
      // Comments may hold the signs that end other tags.
      String.raw`\\?<(?:!--|#--|%#)|\{(?:\{(?:!|-?\s?/\*)|%-?\s*(?:comment|doc|schema|style|javascript|#))|!?\[`,
      // `so {{~! a comment ~}} rry`: a tag may swallow the space around it.
      String.raw`\s*\{(?:\{[~-]|[%#]-)[^{}]*(?:\}[a-z]|(?:[~-]\}|-[%#])\}\s*[a-z])`,
      String.raw`\{(?:\{+|[%#])[^{}]*(?:[~-]\}|-[%#])\}+\s*[a-z]`,
    ].join('|')})`,
    // A text of YAML may go on in the next line within a word.
    String.raw`[a-z]\\\r?\n`,
    // What follows a change of delimiters is anybody's guess.
    String.raw`\{\{=|\](?:\([^()]*\)|\[[^[\]]*\])[a-z]`,
  ].join('|'),
  'i',
)

/**
 * Where a word may stand in a file: also right behind an underscore or an escape ("_sorry_", "\\nsorry"), but "is_sorry" is a
 * name. One look behind with no choice in it, because V8 would compile all the words once for each way to get to them.
 */
const WORD_BEGINS = String.raw`(?<!(?<!\\(?=[abefnrtvlp]))[a-z]|[a-z\d]_)`

/** Where "delay" stands, "delayed" need not be looked for: what is compiled is a third shorter. */
const withoutLonger = (words: readonly string[]): string[] => {
  let last: string | undefined
  return [...words].sort().filter((word) => {
    if (last !== undefined && word.startsWith(last)) return false
    last = word
    return true
  })
}

export function createTrigger(rules: readonly Rule[]): Trigger {
  const words = withoutLonger(rules.flatMap((rule) => rule.triggers))
  const [letters, signs] = [
    words.filter((word) => /^[a-z]/.test(word)),
    words.filter((word) => !/^[a-z]/.test(word)),
  ]
  // A sign that is no letter may stand anywhere.
  const pattern = new RegExp([`${WORD_BEGINS}(?:${letters.join('|')})`, ...signs].join('|'), 'i')
  const inText = (text: string): boolean =>
    pattern.test(text) || (UNUSUAL.test(text) && pattern.test(text.replace(UNSEEN, '').normalize('NFKC')))
  return {
    inText,
    rulesIn: rulesByWord(rules),
    inFile: (source) => words.length > 0 && (pattern.test(source) || HIDES_LETTERS.test(source)),
  }
}

/** How many words are remembered that have no id. Texts of one repository share most of theirs. */
const MOST_WORDS = 20_000

/** Which rules read sentences with which words. Each word is looked up in the list of triggers once. */
function rulesByWord(rules: readonly Rule[]): Trigger['rulesIn'] {
  const readers = rules.filter(({ reads }) => reads === 'sentence')
  const byTrigger = new Map<string, Rule[]>()
  for (const rule of readers) {
    for (const trigger of rule.triggers) byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), rule])
  }
  const longest = Math.max(0, ...Array.from(byTrigger.keys(), ({ length }) => length))
  // A word has a few beginnings, and the list has hundreds of triggers.
  const wokenBy = (word: string): readonly Rule[] =>
    Array.from({ length: Math.min(word.length, longest) + 1 }, (_, length) => word.slice(0, length)).flatMap(
      (start) => byTrigger.get(start) ?? [],
    )
  const byId = Array.from<readonly Rule[] | undefined>({ length: MOST_IDS + 1 })
  const byWord = new Map<string, readonly Rule[]>()
  const rulesOf = ({ id, word }: Token): readonly Rule[] => {
    if (id !== 0) return (byId[id] ??= wokenBy(word))
    const woken = byWord.get(word) ?? wokenBy(word)
    if (byWord.size < MOST_WORDS) byWord.set(word, woken)
    return woken
  }
  return (tokens, { from, to }) => {
    const found = new Set<Rule>()
    for (let i = from; i < to; i++) for (const rule of rulesOf(tokens[i]!)) found.add(rule)
    return found
  }
}
