import type { Stretch } from '../../language/stretch'
import type { Token } from '../../language/tokens'
import { APOLOGY_ADVERBS, FIRST_PERSON, isPast, words } from '../../language/words'
import { FAULT_VERBS, isHarm as isHarmWord, WORDS_OF_READERS } from '../../apology/lexicon'
import { DONE } from './repair-verbs'
import type { Finder } from './part'

/** Past forms that tell of no act with an effect on the reader, and auxiliaries. */
const NO_ACTS = words(`
  was were did had been received found noticed heard saw seen got understood wanted checked looked talked spoke listened read
  learned learnt decided hoped tried asked thought knew known felt appreciated wished discussed reviewed investigated spoken
  confirmed identified offered contacted reached told let replied answered assured wrote valued enjoyed thanked needed`)

/** What nobody is sorry for, in whatever company it stands. */
const GOOD_DEEDS = words(`
  refunded credited replaced fixed restored repaired resolved resent reshipped waived reimbursed corrected recovered
  reinstated expedited escalated compensated helped`)

/** Who can be the object of a deed where the same words to the reader would be a service: "we emailed your customers". */
const PEOPLE = words(`
  customer customers client clients user users colleague colleagues team teams boss manager parents family guests guest
  members member staff employees neighbour neighbor landlord bank school`)

/** The first "we" or "I" with a verb in the past: the verb, and whether it is said with "have". */
interface Act {
  readonly from: number
  readonly verb: number
  readonly isPerfect: boolean
}

function* actsIn(tokens: readonly Token[], { from, to }: Stretch): Generator<Act> {
  for (let i = from; i < to - 1; i++) {
    if (!FIRST_PERSON.has(tokens[i]!.word)) continue
    let verb = i + 1
    let isPerfect = false
    while (verb < to - 1) {
      const { word } = tokens[verb]!
      const isHave = word === 'had' || word === 'have'
      if (!isHave && !APOLOGY_ADVERBS.has(word)) break
      isPerfect ||= isHave
      verb += 1
    }
    const { word } = tokens[verb]!
    // "Reset" is its own past form.
    if ((isPast(word) || word === 'reset') && !NO_ACTS.has(word)) yield { from: i, verb, isPerfect }
  }
}

/** "We pointed your domain at an old server": something that we did, and that is no repair. */
export const ownAct: Finder = ({ tokens, sentence }) => {
  for (const { from, verb } of actsIn(tokens, sentence)) {
    if (!DONE.has(tokens[verb]!.word)) return { from, to: verb + 1 }
  }
  return undefined
}

/** What is decided against the reader, or has to be told. */
const VERDICTS = words(`
  declined decided rejected refused denied chosen selected concluded determined made let hurt done taken ended announced
  introduced experienced changed raised increased`)

/** "We have hired a second packer": what was done since, whatever it is, and not to the reader. */
export const doneSince: Finder = ({ tokens, sentence }) => {
  for (const { from, verb, isPerfect } of actsIn(tokens, sentence)) {
    const { word } = tokens[verb]!
    const isHarm = FAULT_VERBS.has(word) || isHarmWord(word) || tokens[verb + 1]?.word === 'you'
    if (isPerfect && !isHarm && !VERDICTS.has(word)) return { from, to: verb + 1 }
  }
  return undefined
}
/**
 * What we did in words that are mostly used of repairs: "we reset your settings". Beside an apology that is what the
 * apology is for, where it was done to something of the reader's, and in the same breath whatever it was done to.
 */
export function regrettedAct(
  tokens: readonly Token[],
  stretch: Stretch,
  isSameBreath: boolean,
): Stretch | undefined {
  for (const { from, verb, isPerfect } of actsIn(tokens, stretch)) {
    if (isPerfect || GOOD_DEEDS.has(tokens[verb]!.word)) continue
    if (isSameBreath || isDoneToReader(tokens, verb)) return { from, to: verb + 1 }
  }
  return undefined
}

function isDoneToReader(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb + 1]?.word !== 'your') return false
  const object = tokens[verb + 2]?.word ?? ''
  // To send, post or e-mail something of the reader's is mostly a service.
  const isService = /^(?:sent|shipped|emailed|e-mailed|delivered|posted|processed|updated)$/.test(
    tokens[verb]!.word,
  )
  return isService ? PEOPLE.has(object) : !WORDS_OF_READERS.has(object)
}
