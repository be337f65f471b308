import { words } from '../../language/words'
import { isSpecified } from '../../apology/specifics'
import type { ClauseComplement } from '../../apology/complement'
import { isEffectNoun } from '../../apology/lexicon'
import type { ApologyReading } from '../../apology/reading'
import { ownAct, regrettedAct } from './own-act'
import { anyOf, cue, slotNamed, under, type Finder } from './part'

/** What failed, by its symptom. */
const symptom = cue({
  says: [
    'unable to {verbs}',
    'could|can|cannot not? {verbs}',
    '{things} ... down|unavailable|offline|failing|slow|failed|delayed|degraded|late|lost|missing|wrong|damaged|broken|stopped',
    'failed|failing to {verbs}',
    'errors|error|latency|timeouts|delays|delay|outage|interruption|disruption|problem|problems|issue|issues|incident in|with|on|when|for|while|affecting|impacting|at|of|between|where|that',
    'affecting|impacting|affected|impacted _? _? {things}',
    'elevated|increased|intermittent|partial|degraded _? errors|error|latency|performance|timeouts|failures|rates|outage',
    'charged|billed _? twice|double|again',
    'double-charged|overcharged|overbilled',
    'wrong {things}',
    'locked|signed|logged|kicked|cut out|off',
    'update|deploy|deployment|release|migration|change|upgrade ... broke|stopped|failed|signed|removed|caused|deleted',
    'never|not arrived|arrive|received|delivered|reached',
  ],
  classes: {
    verbs: words(`
      access log login sign connect send receive load open view see use pay print order book save create update download upload
      reach place complete process sync export import search reset verify make submit deliver ship call chat play`),
    things: words(`
      order parcel package item printer app website site api service server servers database dashboard account refund payment invoice system
      email emails message messages report data file files page login sign-in checkout delivery shipment product colour color size address amount
      version model card subscription network connection search export import`),
  },
  negated: true,
})

/** A figure, a date, a number of an order: whoever gives one of these has one event in mind. */
const figure: Finder = ({ tokens, sentence }) => {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens[i]!.kind === 'number' && tokens[i]!.word.length > 1) return { from: i, to: i + 1 }
    const { placeholder } = tokens[i]!
    if (placeholder && /^(?:issue|time|money)$/.test(placeholder.kind)) return { from: i, to: i + 1 }
  }
  return undefined
}

const failure: Finder = ({ namesFailure, sentence }) =>
  namesFailure ? { from: sentence.from, to: sentence.to } : undefined

/** "Sorry for the delay in posting your lamp" */
const object: Finder = ({ apologies }) => {
  for (const apology of apologies) {
    const { complement } = apology
    if (complement.kind === 'object') {
      const { object } = complement
      if (object.class === 'other' || isSpecified(apology, object)) return complement
    }
    if (complement.kind === 'clause' && namesMatter(apology, complement)) return complement
  }
  return undefined
}

/** "Sorry your codes took eleven minutes": but "sorry that this happened" and "sorry you feel that way" name nothing. */
function namesMatter({ tokens }: ApologyReading, { subject, to }: ClauseComplement): boolean {
  if (subject.person === 'own') return true
  if (subject.person === 'reader' || /^(?:this|that|it|things)$/.test(tokens[subject.from]?.word ?? ''))
    return false
  for (let i = subject.from; i < to; i++) {
    const { word } = tokens[i]!
    if (isEffectNoun(word) || /^(?:expectations?|happened|service)$/.test(word)) return false
  }
  return true
}

/** What happened, so that the reader knows that we know. */
export const specifics: Finder = anyOf(
  object,
  failure,
  symptom,
  figure,
  ownAct,
  ({ tokens, sentence }) => regrettedAct(tokens, sentence, false),
  under(/what happened|timeline|impact|summary/i),
  slotNamed(
    /order|feature|product|service|component|item|invoice|booking|parcel|subject|specific|detail|happened/i,
  ),
)
