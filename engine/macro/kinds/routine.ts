import { patterns } from '../../language/pattern'
import { words } from '../../language/words'
import { names, states, type Clues } from './clues'

const TOPICS = [
  'password reset|resets|change',
  'reset|resetting|change|forgot|forgotten a|the|my|your|of? password|pin|mfa|2fa|passcode',
  'password|mfa|2fa|two-factor|vpn',
  'unlock|unlocking a|an|the|your account',
  'access|permission request|requests|granted',
  'new laptop|user|users|hire|starter|account|colleague|employee',
  'onboarding',
  'invite|add|adding a|an|your|new user|users|colleague|member|teammate|seat',
  'invoice|receipt copy|copies|request',
  'copy|resend|duplicate of? your|the|an? _? invoice|receipt',
  'update|updating|change|changing your|the|a billing|payment|card|email|address|name|shipping details|address|method|card|information?',
  'export|exporting|download|downloading your|the|a|my data|report|account|invoices|invoice',
  'how to|do|can _',
  'cancellation|cancel|cancelled|closed|close as requested',
  'license|licence key|keys|request|renewal',
  'reschedule|rescheduling _',
  'setup|set-up|installation instructions',
]
const NAMED = patterns(TOPICS)

/** A step that a reader takes, or what they asked for, handed over. */
const ANSWERS = patterns([
  'here is|are your|the _? reset|download|invite|invitation|activation|login|access|receipt|invoice|copy|link|key',
  'to reset|change|update|unlock|add|export|download|invite|enable|disable|set your|the|a|an|up',
  'your _? reset|download|activation|invite|invitation link',
  'i|we have reset your',
  'i|we have granted|given you',
  'your access|account|request has|is been? granted|unlocked|approved',
  'i|we have attached|sent|resent|updated|cancelled|canceled|added _? _? invoice|receipt|copy|card|address|details|email|user|subscription',
  'invoice|receipt|copy ... attached',
  'click|tap|select|choose|open|go|enter|follow _',
])

/** Anything that sounds as if something was wrong. Whether it was ours is not for this list to say. */
const TROUBLE = patterns(
  [
    '{trouble}',
    'not work|working|load|loading|arrive|arrived|receive|received',
    'should have',
    'our|my mistake|fault',
  ],
  {
    trouble: words(`
      trouble problem problems issue issues error errors failed fails failing failure outage down unavailable late delay delayed delays lost
      missing wrong incorrect incorrectly damaged broken broke bug twice overcharged crashed mistake mistakes unable complaint compromised
      breach incident disappointed frustrating frustration stuck maintenance disruption unfortunately cannot declined denied glitch hacked
      suspicious unauthorized fraud mistakenly accidentally expired locked`),
  },
)

/** Whether a normal request gets its answer. */
export const answersRequest = (clues: Clues): boolean =>
  names(clues, NAMED) ? !hasTrouble(clues) && states(clues, ANSWERS) : false

const hasTrouble = (clues: Clues): boolean => names(clues, TROUBLE) || states(clues, TROUBLE)
