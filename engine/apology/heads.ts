import { BE_PRESENT, FIRST_PERSON, MODALS, NEGATIONS, OWN_DETERMINERS } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { asked } from '../language/word-question'
import { areMany, namesCompany } from './company-names'
import { apologiesHead } from './noun-heads'
import { excuseHead, regrettableHead, regrettedHead, regretHead } from './regret-heads'
import { sorryHead } from './sorry-heads'
import {
  subjectBefore,
  letBefore,
  noteBefore,
  wishBefore,
  purposeAt,
  sharedSubject,
  isInverted,
  opensClause,
  skipAdverbs,
  wordAt,
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
  'sory',
  'sry',
  'soz',
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
