import { begin } from '../rewrite/capitals'
import { draft, replace, spanOf, wordsOf } from '../rewrite/drafts'
import type { SentenceReading } from '../macro/sentence-reading'
import type { Severity } from '../finding'
import { phrasesOf } from '../language/phrases'
import type { Stretch } from '../language/stretch'
import { defineRule, type DraftFix, type SentenceRule } from '../rule'

/** A rule that a team writes into its config: phrases that its texts do without. Data only. */
export interface HouseRule {
  readonly id: string
  readonly phrases: readonly string[]
  /** Why the house does without them, in a sentence. */
  readonly message?: string
  /** What to write instead. */
  readonly replacement?: string
  readonly severity?: Severity
  readonly examples?: HouseExamples
}

export interface HouseExamples {
  /** Texts with the phrase in double brackets: `[[Oops]], that was us.` */
  readonly flags?: readonly string[]
  readonly allows?: readonly string[]
}

/** What the ids of house rules begin with in findings, levels and comments. No rule of ours has such an id. */
export const housePrefix = 'house/'

export const isHouseRule = (id: string): boolean => id.startsWith(housePrefix)

/** The name of the rule that the short form, a list of banned phrases, makes. */
export const banId = 'ban'

/** A banned phrase is a house rule without words of its own. */
export const banRule = (phrases: readonly string[]): HouseRule => ({ id: banId, phrases })

/** House rules beside ours. They are about words and not about apologies, so they read questions and headings too. */
export function toRule(house: HouseRule): SentenceRule {
  const phrases = phrasesOf(house.phrases)
  const { message, replacement, severity = 'warning' } = house
  const { flags = [], allows = [] } = house.examples ?? {}
  const summary = message ?? without(house.phrases)
  return defineRule({
    id: housePrefix + house.id,
    summary,
    hears: summary,
    why: 'Your amends.config.json says so.',
    todo: replacement === undefined ? 'Say it in other words.' : `Write "${replacement}".`,
    sources: [],
    severity,
    weight: 0,
    reads: 'sentence',
    everywhere: true,
    triggers: phrases.triggers,
    examples: { flags: flags.map((text) => ({ text })), allows },
    check(sentence, report) {
      for (const found of phrases.in(sentence.tokens, sentence.sentence)) {
        report({
          span: spanOf(sentence, found),
          hears: message ?? without([wordsOf(sentence, found)]),
          fixes: () => (replacement === undefined ? [] : replacing(sentence, found, replacement)),
        })
      }
    },
  })
}

/** A phrase that ends inside a word, such as "we" in "we're", cannot be replaced without breaking the word. */
function replacing(sentence: SentenceReading, found: Stretch, replacement: string): readonly DraftFix[] {
  const { tokens } = sentence
  const isGlued = (i: number): boolean =>
    tokens[i - 1]?.end === tokens[i]?.start && tokens[i - 1]?.kind === 'word' && tokens[i]?.kind === 'word'
  if (isGlued(found.from) || isGlued(found.to)) return []
  const text = begin(replacement, tokens[found.from]!.capital)
  return [draft('safe', replace(sentence, found, text))]
}

/** What is said where the house gives no message. A long list is cut. */
function without(phrases: readonly string[]): string {
  const [shown, more] = [phrases.slice(0, 3), phrases.length - 3]
  return `We do without ${shown.map((phrase) => `"${phrase}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}
