import { words } from '../language/words'
import { isAboutFailure } from './context'
import type { MacroReading } from './macro-reading'
import type { SentenceReading } from './sentence-reading'

/** Kinds of macros that people get who have cause to complain, on top of those that tell of a failure. */
const MEETS_COMPLAINTS: ReadonlySet<string> = new Set(['denial', 'investigating'])

/** Kinds of macros that no customer with a complaint gets, whatever they are sorry for. */
const NO_ANSWER: ReadonlySet<string> = new Set(['internal-postmortem', 'condolence'])

/**
 * Whether a sentence answers somebody who has a complaint: it tells of a failure of ours, or turns a request down.
 * Courtesies of the trade are only worth a word there.
 */
export const answersComplaint = (sentence: SentenceReading): boolean =>
  sentence.macro.policy.audience !== 'internal' &&
  !NO_ANSWER.has(sentence.macro.kind) &&
  (MEETS_COMPLAINTS.has(sentence.macro.kind) || isAboutFailure(sentence))

/** Whether a sentence is part of an answer to a customer, and not of a page that anybody may read. */
export const answersCustomer = (sentence: SentenceReading): boolean =>
  answersComplaint(sentence) || sentence.macro.kind === 'routine' || sentence.macro.ask(isLetter)

/** Words that open a letter. */
export const GREETINGS = words('hi hello dear hey greetings')

/** What people are thanked for in the first line of an answer. */
const CONTACT = words(`
  contacting reaching writing getting message email e-mail enquiry inquiry report request patience call`)

/** How many sentences may stand in front of a greeting, or belong to it. */
const OPENING = 3

/**
 * Whether a macro of which nothing else is known opens like a letter: with a greeting, with the reader's name, or with
 * thanks for having written.
 */
function isLetter(reading: MacroReading): boolean {
  if (reading.kind !== 'unknown' || reading.policy.audience === 'internal') return false
  let count = 0
  for (const one of reading.eachSentence()) {
    if (count++ === OPENING) break
    if (opensLetter(one)) return true
  }
  return false
}

function opensLetter({ tokens, sentence: { from, to } }: SentenceReading): boolean {
  const first = tokens[from]!
  if (GREETINGS.has(first.word) || first.placeholder?.kind === 'person') return true
  const opening = tokens.slice(from, Math.min(to, from + 8))
  return /^thanks?$/.test(first.word) && opening.some(({ word }) => CONTACT.has(word))
}
