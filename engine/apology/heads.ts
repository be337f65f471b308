import {
  AUXILIARIES,
  BE_PRESENT,
  FIRST_PERSON,
  MODALS,
  NEGATIONS,
  OWN_DETERMINERS,
  isFunctionWord,
  words,
} from '../language/words'
import { patterns } from '../language/pattern'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { asked } from '../language/word-question'
import { areMany, namesCompany } from './company-names'
import { APOLOGY_ADJECTIVES, APOLOGY_COMPOUNDS } from './lexicon'
import { excuseHead, regrettableHead, regrettedHead, regretHead } from './regret-heads'
import {
  speakerOf,
  subjectBefore,
  letBefore,
  noteBefore,
  wishBefore,
  purposeAt,
  sharedSubject,
  subjectOfBoth,
  isInverted,
  opensClause,
  skipAdverbs,
  wordAt,
  giverBefore,
  type Speaker,
  type Subject,
} from './speakers'

/**
 * The words that perform an apology.
 *
 * - `be-sorry`: "we are sorry"; `sorry`: "Sorry for …", without a subject; `apologize`; `apologies`: the noun
 * - `regret`: "we regret …", "please excuse …"; `regretted`: "… is regretted"; `regrettable`: "that is regrettable", "it is unfortunate"
 */
export type HeadKind =
  'be-sorry' | 'sorry' | 'apologize' | 'apologies' | 'regret' | 'regretted' | 'regrettable'

export interface Head {
  readonly kind: HeadKind
  /** Tokens `[from, to)`, subject included. */
  readonly from: number
  readonly to: number
  /** The token that carries the apology: "sorry", "apologize" … */
  readonly core: number
  readonly speaker: Speaker
}

/** How words that apologize begin, common misspellings included. A sentence without any of these has no head. */
export const headWords = [
  'sorry',
  'apolog',
  'appolog',
  'apolig',
  'regret',
  'unfortunate',
  'excuse',
  'forgive',
  'pardon',
] as const

const APOLOGIZE = /^(?:app?olog[iy]|apolig[iy])[sz]e?s?$/
const APOLOGIZING = /^app?olog[iy][sz]ing$/
const APOLOGIES = /^app?olog(?:y|ies|ys)$/

/** Finds the apologies that a sentence performs in the writer's own voice. */
export function findHeads(tokens: readonly Token[], sentence: Sentence): Head[] {
  const heads: Head[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const head = mayApologize(tokens[i]!) ? headAt(tokens, sentence, i) : undefined
    if (head && head.from >= (heads.at(-1)?.to ?? 0)) heads.push(head)
  }
  return heads
}

/** Whether a word can be the core of an apology, which few are. */
const mayApologize = asked(
  ({ kind, word }) =>
    kind === 'word' &&
    /^(?:sorry$|ap|regret$|regrets$|regretted$|excuse$|forgive$|pardon$|regrettable$|unfortunate$)/.test(
      word,
    ),
)

function headAt(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const token = tokens[i]!
  if (token.word === 'sorry') return sorryHead(tokens, sentence, i)
  if (token.word.startsWith('ap')) return apologyHead(tokens, sentence, i)
  if (token.word === 'regret' || token.word === 'regrets') return regretHead(tokens, sentence, i)
  if (token.word === 'regretted') return regrettedHead(tokens, sentence, i)
  if (/^(?:excuse|forgive|pardon)$/.test(token.word)) return excuseHead(tokens, sentence, i)
  if (token.word === 'regrettable' || token.word === 'unfortunate')
    return regrettableHead(tokens, sentence, i)
  return undefined
}

/** The verb or the noun, in any spelling. */
function apologyHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const { word } = tokens[i]!
  if (APOLOGIZE.test(word)) {
    return OWN_DETERMINERS.has(tokens[i - 1]?.word ?? '')
      ? apologiesHead(tokens, sentence, i)
      : apologizeHead(tokens, sentence, i)
  }
  if (APOLOGIZING.test(word)) return beingHead(tokens, sentence, i)
  if (APOLOGIES.test(word)) {
    // "We sincerely apologies for …"
    return FIRST_PERSON.has(wordAt(tokens, sentence, skipAdverbs(tokens, sentence, i - 1)))
      ? apologizeHead(tokens, sentence, i)
      : apologiesHead(tokens, sentence, i)
  }
  return undefined
}

function sorryHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipStrength(tokens, sentence, skipAdverbs(tokens, sentence, i - 1))
  const verb = wordAt(tokens, sentence, before)
  const next = tokens[i + 1]?.word ?? ''
  if (verb === 'than' || ['state', 'sight', 'excuse', 'lot', 'bunch', 'sort'].includes(next)) return undefined
  if (verb === 'how') return howSorryHead(tokens, sentence, i)
  if (verb === 'say' || verb === 'saying') return saidHead(tokens, sentence, i, before)
  const hears = next === 'to' && /^(?:hear|learn|read)$/.test(tokens[i + 2]?.word ?? '')
  if (BE_PRESENT.has(verb) || verb === 'feel' || verb === 'feels' || (hears && /^(?:was|were)$/.test(verb))) {
    const joint = wordAt(tokens, sentence, before - 1) === 'and' ? before - 1 : undefined
    const subject =
      joint === undefined
        ? subjectBefore(tokens, sentence, before - 1)
        : subjectOfBoth(tokens, sentence, joint, verb)
    return subject && { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
  }
  if (verb === 'not' && tokens[before + 1]?.word === 'only') {
    const be = skipAdverbs(tokens, sentence, before - 1)
    const subject = BE_PRESENT.has(wordAt(tokens, sentence, be)) && subjectBefore(tokens, sentence, be - 1)
    return subject
      ? { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
      : undefined
  }
  // "Please and sorry" is no apology: behind a conjunction, something has to follow.
  if (/^(?:and|or|but|so)$/.test(verb) && !/^(?:for|about|if|that|to|we|i)$/.test(next)) return undefined
  if (!opensClause(tokens, sentence, before) && !tokens[before + 1]!.capital) return undefined
  return { kind: 'sorry', from: before + 1, to: i + 1, core: i, speaker: 'none' }
}

const NO_STRENGTH = words('hardly scarcely barely reportedly allegedly supposedly apparently')
const STRENGTHS = patterns(['ever', 'all the more', 'that much', 'extra', 'even more'])

/** Steps back over what strengthens "sorry" behind a form of "be": any adverb does, and some phrases. */
function skipStrength(tokens: readonly Token[], sentence: Sentence, i: number): number {
  const word = wordAt(tokens, sentence, i)
  let at = word.endsWith('ly') && !NO_STRENGTH.has(word) ? i - 1 : i
  for (const length of [1, 2, 3]) {
    const from = i + 1 - length
    if (from > sentence.from && STRENGTHS.at(tokens, from, i + 1)?.to === i + 1) at = from - 1
  }
  at = skipAdverbs(tokens, sentence, at)
  return at < i && BE_PRESENT.has(wordAt(tokens, sentence, at)) ? at : i
}

/** "May I say how sorry I am that …" */
function howSorryHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const speaker = speakerOf(wordAt(tokens, sentence, i + 1))
  if (!speaker || !BE_PRESENT.has(wordAt(tokens, sentence, i + 2))) return undefined
  return { kind: 'be-sorry', from: i - 1, to: i + 3, core: i, speaker }
}

/** "We just wanted to say sorry for …" */
function saidHead(tokens: readonly Token[], sentence: Sentence, i: number, say: number): Head | undefined {
  const subject = wishBefore(tokens, sentence, skipAdverbs(tokens, sentence, say - 1))
  return subject && { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

function apologizeHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const head = (subject: Subject | undefined): Head | undefined =>
    subject && { kind: 'apologize', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
  let before = skipAdverbs(tokens, sentence, i - 1)
  const word = wordAt(tokens, sentence, before)
  if (word === 'me' || word === 'us') return head(letBefore(tokens, sentence, before))
  if (BE_PRESENT.has(word)) return beingHead(tokens, sentence, i)
  if (word === 'to')
    return head(
      wishBefore(tokens, sentence, before) ??
        noteBefore(tokens, sentence, before) ??
        purposeAt(tokens, sentence, before),
    )
  if (/^(?:and|but|,|&)$/.test(word)) return head(sharedSubject(tokens, sentence, before))
  let negated = false
  let modal = ''
  while (MODALS.has(wordAt(tokens, sentence, before)) || NEGATIONS.has(wordAt(tokens, sentence, before))) {
    negated ||= NEGATIONS.has(wordAt(tokens, sentence, before))
    if (MODALS.has(wordAt(tokens, sentence, before))) modal = wordAt(tokens, sentence, before)
    before = skipAdverbs(tokens, sentence, before - 1)
  }
  if (negated && tokens[i + 1]?.word !== 'enough') return undefined
  const subject = subjectBefore(tokens, sentence, before)
  if (!subject || isOnlySaid(modal, subject)) return undefined
  // "May I apologise for …" asks nothing.
  const isPolite = subject.speaker === 'I' && tokens[i + 1]?.word === 'for'
  if (isInverted(tokens, sentence, subject) && !isPolite) return undefined
  // "Acme apologizes" is a company; without the -s, a noun right before the verb is only one where it is many.
  const isBare = subject.speaker === 'company' && !tokens[i]!.word.endsWith('s') && modal === ''
  const isPlural = (): boolean =>
    namesCompany(tokens, sentence, before) ||
    (opensClause(tokens, sentence, subject.from - 1) && areMany(tokens, subject.from, before))
  if (isBare && !isPlural()) return undefined
  return head(subject)
}

/** "We are apologizing for …", and "we are apologize for …" as not everybody knows better. */
function beingHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const be = skipAdverbs(tokens, sentence, i - 1)
  if (!BE_PRESENT.has(wordAt(tokens, sentence, be))) return undefined
  const subject = subjectBefore(tokens, sentence, be - 1)
  if (!subject || subject.speaker === 'company') return undefined
  return { kind: 'apologize', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

/** "We will apologize if we were late", "the landlord should apologize": what is done some day, or by others. */
const isOnlySaid = (modal: string, { speaker }: Subject): boolean =>
  /^(?:will|shall|may|might)$/.test(modal) || (speaker === 'company' && modal !== '')

function apologiesHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
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
    if (giver) return head(giver.from, determiner === 'my' ? 'I' : 'we')
    if (isSubject(tokens, i)) return undefined
    // "Our sincere apology for …" is one; "our apology for that was late" tells of one.
    const isTold = tokens.slice(i, sentence.to).some(({ word }) => AUXILIARIES.has(word))
    const isGiven = !tokens[i]!.capital && !isTold && tokens[i + 1]?.word === 'for'
    const opens =
      (plural || isGiven) && opensClause(tokens, sentence, skipAdverbs(tokens, sentence, before - 1))
    return opens ? head(before, determiner === 'my' ? 'I' : 'we') : undefined
  }
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
