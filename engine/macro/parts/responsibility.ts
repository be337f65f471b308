import { isBesideApology } from '../context'
import { findOwnership } from '../ownership'
import { indexWithin } from '../../language/stretch'
import { words } from '../../language/words'
import { anyOf, cue, isConditional, type Finder } from './part'
import { ownAct, regrettedAct } from './own-act'

/** "If our team made a mistake" takes nothing. */
const owned: Finder = ({ tokens, sentence }) => {
  const found = findOwnership(tokens, sentence)
  return found && !isConditional(tokens, sentence.from, found.from) ? found : undefined
}

/** "I'm sorry we charged you twice": an apology for what we did is the plainest way to own it. */
const ownedApology: Finder = ({ apologies }) => {
  for (const { complement, condition } of apologies) {
    if (condition || complement.kind !== 'clause' || complement.subject.person !== 'own') continue
    return { from: complement.from, to: complement.to }
  }
  return undefined
}

const causedByUs = cue({
  says: [
    'we|i caused',
    'caused by our|my',
    'our|my {faults} caused|meant|led|left|broke|sent|took|made|stopped|ran',
    'we|i dropped the ball',
    'we|i let you down',
    'because|since|when|after we|i _? {slips}',
    'i|we ... the wrong',
    'i|we _? sent|charged|billed|shipped|printed ... twice',
    'of ours ran|went|broke|failed',
    'and|but should not? have',
    'sorry|apologies|apologize|apologise :|-|–|—|,|; i|we _? {slips}|had|did|have',
  ],
  classes: {
    faults: words(
      'deploy deployment release update change script job system team server servers checkout software app migration configuration process',
    ),
    slips: words(
      'sent shipped charged billed changed deployed released updated deleted removed ran sold gave told moved entered used set turned promised',
    ),
  },
})

/** "We hung up on you. I'm sorry." */
const confessed: Finder = (sentence) =>
  sentence.apologies.length > 0 || isBesideApology(sentence, 1)
    ? (ownAct(sentence) ?? regrettedAct(sentence.tokens, sentence.sentence, false))
    : undefined

/** "We reset your settings, and we are sorry", "I apologize: I moved the call". */
const inOneBreath: Finder = ({ tokens, sentence, apologies }) => {
  for (const { head, condition } of apologies) {
    if (condition) continue
    const before = regrettedAct(tokens, { from: sentence.from, to: head.from }, true)
    if (before) return before
    const mark = indexWithin(tokens, { from: head.to, to: sentence.to }, ({ word }) => /^[:;–—-]$/.test(word))
    const behind = mark < 0 ? undefined : regrettedAct(tokens, { from: mark + 1, to: sentence.to }, true)
    if (behind) return behind
  }
  return undefined
}

/** The failure is said to be ours. */
export const responsibility: Finder = anyOf(ownedApology, owned, causedByUs, inOneBreath, confessed)
