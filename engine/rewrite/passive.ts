import { pastOfParticiple } from '../language/verbs'
import { AUXILIARIES, DETERMINERS, isPast, OWN_DETERMINERS, words } from '../language/words'
import type { Stretch } from '../language/stretch'
import type { DraftEdit } from '../rule'
import { COMPANY_ACTS, dutyOf, type Passive } from '../sentence/acts'
import type { ApologyReading, PassageWords } from '../apology/reading'
import { remove, wordsOf } from './drafts'

/** What a person, or a person's words, do to a reader. */
const PERSONAL_ACTS = words(`
  offended upset insulted confused ignored frustrated annoyed angered disappointed hurt bothered disturbed misled
  inconvenienced`)

/** "(you were) offended by our poster" → "our poster offended you". The clause begins with the participle. */
export function actorFirst(reading: ApologyReading, { from, to }: Stretch): string | undefined {
  const word = (i: number): string => (i < to ? reading.tokens[i]!.word : '')
  const isAct = PERSONAL_ACTS.has(word(from)) || COMPANY_ACTS.has(word(from))
  if (!isAct || word(from + 1) !== 'by' || !OWN_DETERMINERS.has(word(from + 2))) return undefined
  return `${wordsOf(reading, { from: from + 2, to })} ${word(from)} you`
}

/**
 * "You were charged twice" → "we charged you twice". The subject stays where it is and the verb moves in front of it,
 * so that no placeholder in the subject is touched. `whoever` begins with a capital where the sentence does.
 */
export async function actively(
  reading: PassageWords,
  { subject: stated, verb, participle, isUndone }: Passive,
  whoever: string,
): Promise<DraftEdit[] | undefined> {
  const { tokens, text } = reading
  if (sharesSubject(reading, participle + 1)) return undefined
  // "You are right that one of your payments was lost": only what stands behind "that" was lost.
  let { from } = stated
  for (let i = stated.from + 1; i < stated.to; i++) if (tokens[i]!.word === 'that') from = i + 1
  const subject = { from, to: stated.to }
  const actor = from === stated.from || whoever === 'I' ? whoever : whoever.toLowerCase()
  const adverbs: string[] = []
  let negation = ''
  for (let i = verb.from; i < participle; i++) {
    const { word, start, end } = tokens[i]!
    if (word === 'not') negation = /^not$/i.test(text.slice(start, end)) ? 'did not' : "didn't"
    else if (word === 'never' || word.endsWith('ly')) adverbs.push(word)
  }
  const base = dutyOf(tokens[participle]!.word)
  if (isUndone && negation !== '' && base === undefined) return undefined
  const said =
    isUndone && negation !== ''
      ? (missedIn(reading, subject, base!) ?? [negation, ...adverbs, base].join(' '))
      : [...adverbs, await pastOfParticiple(tokens[participle]!.word)].join(' ')
  const first = tokens[subject.from]!
  const objective = first.word === 'they' && subject.to - subject.from === 1 ? 'them' : undefined
  const opening: DraftEdit = objective
    ? { span: [first.start, first.end], newText: `${actor} ${said} ${objective}` }
    : first.capital && isCommon(reading, subject)
      ? {
          span: [first.start, first.start + 1],
          newText: `${actor} ${said} ${text[first.start]!.toLowerCase()}`,
        }
      : { span: [first.start, first.start], newText: `${actor} ${said} ` }
  return [opening, remove(reading, { from: verb.from, to: participle + 1 })]
}

/** "… was damaged and has been replaced", "closed by mistake by our fraud team": more hangs on the subject, or an actor is named. */
export function sharesSubject({ tokens }: PassageWords, from: number): boolean {
  for (let i = from; i < tokens.length && !/^[.!?;:]$/.test(tokens[i]!.word); i++) {
    const { word } = tokens[i]!
    const next = tokens[i + 1]
    if (!next) return false
    if ((word === 'and' || word === 'but') && (AUXILIARIES.has(next.word) || isPast(next.word))) return true
    if (word === 'by' && i > from && (next.capital || DETERMINERS.has(next.word))) return true
  }
  return false
}

const MISSABLE = words('deadline deadlines target targets date slot appointment')

/** "The deadline was not met" is said as "we missed the deadline". */
const missedIn = ({ tokens }: PassageWords, { from, to }: Stretch, base: string): string | undefined =>
  (base === 'meet' || base === 'keep') && tokens.slice(from, to).some(({ word }) => MISSABLE.has(word))
    ? 'missed'
    : undefined

/** Whether the first word of a subject has its capital only because it opens the sentence. */
function isCommon({ tokens, text }: PassageWords, { from, to }: Stretch): boolean {
  const { word, start, end } = tokens[from]!
  if (/\p{Lu}/u.test(text.slice(start + 1, end)) || word === 'i') return false
  return from + 1 >= to || !(tokens[from + 1]!.capital || tokens[from + 1]!.word === "'s") || LOWER.has(word)
}

/** Words that are no names, whatever stands behind them. */
const LOWER = words(
  'you your our the a an this that these those some several many it they all both two three',
)
