import { pattern } from '../language/pattern'
import { AUXILIARIES, OWN_DETERMINERS, isFunctionWord, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { giverBefore } from './givers'
import type { Head } from './heads'
import { APOLOGY_ADJECTIVES, APOLOGY_COMPOUNDS } from './lexicon'
import { opensClause, skipAdverbs, wordAt, type Speaker } from './speakers'

/** "Our apologies for …", "please accept my apology", where the noun is token `i`. */
export function apologiesHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  if (APOLOGY_COMPOUNDS.has(tokens[i + 1]?.word ?? '')) return undefined
  let before = i - 1
  while (before >= sentence.from && APOLOGY_ADJECTIVES.has(tokens[before]!.word)) before -= 1
  const determiner = wordAt(tokens, sentence, before)
  const plural = tokens[i]!.word !== 'apology'
  const head = (from: number, speaker: Speaker): Head => ({
    kind: 'apologies',
    from,
    to: i + 1,
    core: i,
    speaker,
  })
  const preposition = OWN_DETERMINERS.has(determiner) ? before - 1 : before
  if (wordAt(tokens, sentence, preposition) === 'with')
    return isGivenWith(tokens, sentence, preposition, i)
      ? head(preposition, determiner === 'my' ? 'I' : 'we')
      : undefined
  if (OWN_DETERMINERS.has(determiner)) {
    const giver = giverBefore(tokens, sentence, before)
    // "Please pass on our apologies to your mother": only what follows can be written anew.
    const kind = giver && isPassedOn(tokens, giver.from, i) ? 'apologize' : 'apologies'
    if (giver) return { ...head(giver.from, determiner === 'my' ? 'I' : 'we'), kind }
    if (isSubject(tokens, i)) return undefined
    const opens =
      (plural || (!tokens[i]!.capital && isGivenFor(tokens, sentence, i))) &&
      opensClause(tokens, sentence, skipAdverbs(tokens, sentence, before - 1))
    return opens ? head(before, determiner === 'my' ? 'I' : 'we') : undefined
  }
  const sized = sizedFrom(tokens, sentence, i)
  if (sized !== undefined && isGivenFor(tokens, sentence, i) && opensClause(tokens, sentence, sized - 1))
    return head(sized, 'none')
  if (['an', 'a', 'this', 'these'].includes(determiner) || determiner === 'accept') {
    const giver = giverBefore(tokens, sentence, determiner === 'accept' ? before + 1 : before)
    return giver && head(giver.from, giver.speaker)
  }
  // "By way of apology for any delay, we …"
  if (determiner === 'of') {
    const giver = giverBefore(tokens, sentence, before + 1)
    return giver && head(giver.from, giver.speaker)
  }
  if (!plural) return undefined
  const opens =
    opensClause(tokens, sentence, skipAdverbs(tokens, sentence, before)) || tokens[before + 1]!.capital
  return opens ? head(before + 1, 'none') : undefined
}

/** "Our sincere apology for …" is one; "our apology for that was late" tells of one. */
const isGivenFor = (tokens: readonly Token[], sentence: Sentence, core: number): boolean =>
  wordAt(tokens, sentence, core + 1) === 'for' &&
  !tokens.slice(core, sentence.to).some(({ word }) => AUXILIARIES.has(word))

const PASSED_ON = pattern('please|kindly pass|extend|convey|give|send|relay|forward')

/** "Please convey our apologies": the reader is asked to tell somebody else. Tokens `[from, core)` are in front of the noun. */
export const isPassedOn = (tokens: readonly Token[], from: number, core: number): boolean =>
  PASSED_ON.at(tokens, from, core) !== undefined

/** "Our apologies name the harm": they do something, and nobody is told sorry. "My apologies, Tom" has no verb. */
function isSubject(tokens: readonly Token[], core: number): boolean {
  const verb = tokens[core + 1]
  if (verb?.kind !== 'word' || verb.capital || isFunctionWord(verb.word)) return false
  return OBJECT_OPENERS.has(tokens[core + 2]?.word ?? '')
}

const OBJECT_OPENERS = words('the a an what who how whom when that with without like')

/** "With our sincere apologies for …", also inside a clause; but not "with apologies to Shakespeare". */
const isGivenWith = (
  tokens: readonly Token[],
  sentence: Sentence,
  preposition: number,
  core: number,
): boolean =>
  (opensClause(tokens, sentence, preposition - 1) ||
    OWN_DETERMINERS.has(wordAt(tokens, sentence, preposition + 1))) &&
  (wordAt(tokens, sentence, core + 1) === 'for' || wordAt(tokens, sentence, core + 1) === 'if')

/** The article of "a big sorry", "a huge apology", whose core is token `i`. Without a size, "an apology" is talked about. */
export function sizedFrom(tokens: readonly Token[], sentence: Sentence, i: number): number | undefined {
  let at = i - 1
  while (at > sentence.from && SIZES.has(tokens[at]!.word)) at -= 1
  return at < i - 1 && wordAt(tokens, sentence, at) === 'a' ? at : undefined
}

const SIZES = words('very really big huge massive enormous giant heartfelt')
