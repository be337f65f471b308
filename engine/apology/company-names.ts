import { APOLOGY_ADVERBS, isFunctionWord, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import { phrasesOf } from '../language/phrases'
import type { Token } from '../language/tokens'
import type { PassageWords } from './reading'

/** By what names and nouns a company speaks of itself. */

/** Marks where sentences hold one of the names that the company goes by, in any case and of any number of words. */
export function markCompanyNames<W extends PassageWords>(words: W, names: readonly string[]): W {
  if (names.length === 0) return words
  const phrases = phrasesOf(names)
  const { tokens } = words
  return {
    ...words,
    sentences: words.sentences.map((sentence) => ({
      ...sentence,
      companyNames: phrases.in(tokens, sentence),
    })),
  }
}

/** People whose apology is only reported, and things that print one. */
export const OUTSIDERS = words(`
  agent agents colleague colleagues customer customers user users bot bots assistant assistants rep reps representative representatives
  driver drivers person people women speaker speakers caller callers author man men woman women boy boys girl girls child
  children guest guests client clients player players character characters student students parent parents others
  script scripts program programs game model models command tool tools message messages reply replies`)

/** Companies and parts of them, as many people: "the council apologise". */
const COLLECTIVES = words(`
  team company council management staff board committee crew club library museum university school college hotel
  authority trust association department office government`)

/** Whether "apologize" without an -s can have the phrase from `from` to `noun` as its subject: "the trustees", "our team". */
export const areMany = (tokens: readonly Token[], from: number, noun: number): boolean =>
  from < noun && (/[^s]s$/.test(tokens[noun]!.word) || COLLECTIVES.has(tokens[noun]!.word))

/** Verbs that make a name of the first word of a sentence, which always has a capital. */
const OF_ONE = /^(?:is|apologi[sz]es|regrets)$/
const OF_MANY = /^(?:are|apologi[sz]e)$/
const JOINS = /^(?:and|&)$/
const NOT_IN_NAMES = words('please here there both')
const MOST_WORDS_OF_A_NAME = 4

/**
 * Whether the words with capitals up to `last`, at the start of a sentence, are the subject of an apology: "Brook apologizes",
 * "Brook & Sons apologise", "Brook sincerely apologise", "Brook are sorry". A single word right before "apologise" is no
 * name, because "Please apologise" and "Customers apologise" begin with a capital too.
 */
export function namesCompany(tokens: readonly Token[], sentence: Sentence, last: number): boolean {
  let at = last + 1
  while (at < sentence.to && APOLOGY_ADVERBS.has(tokens[at]!.word)) at += 1
  const verb = tokens[at]
  if (!verb || at >= sentence.to || verb.capital) return false
  const name = tokens.slice(sentence.from, last + 1)
  if (OF_ONE.test(verb.word)) return name.length === 1
  return (
    OF_MANY.test(verb.word) &&
    name.length <= MOST_WORDS_OF_A_NAME &&
    (name.length > 1 || at > last + 1 || verb.word === 'are') &&
    name.every((token, i) => isOfName(token) || (i > 0 && JOINS.test(token.word))) &&
    !OUTSIDERS.has(tokens[last]!.word) &&
    (name.length > 1 || !/[^s]s$/.test(tokens[last]!.word))
  )
}

const isOfName = ({ kind, capital, word }: Token): boolean =>
  kind === 'word' && capital && !isFunctionWord(word) && !NOT_IN_NAMES.has(word)
