import type { MacroKind } from '../document'
import { capitalized } from '../rewrite/capitals'
import { pieces, slot, type Occasion, type Piece, type Starter } from './starter'

/** A starter that is not yet written for an occasion. */
interface Text extends Omit<Starter, 'pieces'> {
  write(occasion: Occasion): readonly Piece[]
}

const deadline = slot('date and time', 'deadline')
const start = slot('start', 'start')
const end = slot('end', 'end')
const impact = slot('what it costs you')
const nextUpdate = slot('date and time', 'next update')

/** What is given for the trouble, where the team says that something has to be. */
const amends = ({ policy, voice: { Have } }: Occasion): readonly Piece[] =>
  policy.compensation === 'required'
    ? pieces` ${Have} also given you a credit of ${slot('amount', 'amount')}.`
    : []

/** What the rules of its kind ask for, in the order in which a reader wants it. */
const texts: readonly Text[] = [
  {
    kind: 'failure',
    label: 'Apology for a failure',
    isPersonal: true,
    write(occasion) {
      const { Am, Have, Subject, subject, will } = occasion.voice
      if (!occasion.policy.causeKnown)
        return pieces`${Am} sorry about ${slot('what happened, and when')}. ${Subject} know ${slot('what it cost you')}. ${Have} ${slot('what we did so far')}, and ${will} write to you about ${slot('what is still open')} by ${deadline}.${amends(occasion)}`
      return pieces`${Am} sorry that ${subject} ${slot('what we did, and when')}. ${Subject} know ${slot('what it cost you')}. ${Have} ${slot('what we did to put it right')}, and you will have ${slot('what follows')} by ${deadline}.${amends(occasion)} To keep this from happening again, ${subject} will ${slot('what we change')} by ${slot('date')}.`
    },
  },
  {
    kind: 'failure',
    label: 'Apology for a failure, in two sentences',
    isPersonal: true,
    write(occasion) {
      const { Am, Have, subject } = occasion.voice
      const what = occasion.policy.causeKnown
        ? pieces`that ${subject} ${slot('what we did, and when')}`
        : pieces`about ${slot('what happened, and when')}`
      return pieces`${Am} sorry ${what}. ${Have} ${slot('what we did to put it right')}, and you will have ${slot('what follows')} by ${deadline}.${amends(occasion)}`
    },
  },
  {
    kind: 'denial',
    label: 'Refusal with a reason and a way on',
    isPersonal: true,
    write: ({ voice: { Subject, subject } }) =>
      pieces`${Subject} cannot ${slot('what you asked for')}, because ${slot('the reason')}. ${Subject} know ${slot('what this means for you')}. What ${subject} can do instead is ${slot('another way')} by ${deadline}. Reply with ${slot('what to tell us')} if you want that.`,
  },
  {
    kind: 'investigating',
    label: 'Incident: investigating',
    isPersonal: false,
    write: ({ voice: { Am, will } }) =>
      pieces`Since ${start} UTC, ${slot('who')} cannot ${slot('do what')}. ${Am} sorry for ${impact}. ${Am} investigating ${slot('what')}; until then, ${slot('a way around it')}. ${capitalized(will)} post the next update by ${nextUpdate} UTC.`,
  },
  {
    kind: 'identified',
    label: 'Incident: identified',
    isPersonal: false,
    write: ({ policy, voice: { Am, Have, will } }) => {
      const cause = policy.causeKnown
        ? pieces`${Have} identified the cause: ${slot('what we did or missed')}.`
        : pieces`${Have} identified where it fails: ${slot('what')}.`
      return pieces`Since ${start} UTC, ${slot('who')} cannot ${slot('do what')}. ${Am} sorry for ${impact}. ${cause} ${Am} ${slot('fixing it how')}, and expect it to work again by ${slot('time')} UTC. ${capitalized(will)} post the next update by ${nextUpdate} UTC.`
    },
  },
  {
    kind: 'monitoring',
    label: 'Incident: monitoring',
    isPersonal: false,
    write: ({ voice: { Am, subject, will } }) =>
      pieces`At ${end} UTC, ${subject} ${slot('fixed what')}, and ${slot('who')} can ${slot('do what')} again. ${Am} sorry for ${slot('what it cost you')} since ${start} UTC. ${Am} monitoring ${slot('what')}, and ${will} post the next update by ${nextUpdate} UTC.`,
  },
  {
    kind: 'resolved',
    label: 'Incident: resolved',
    isPersonal: false,
    write: (occasion) => {
      const { Am, Subject, subject } = occasion.voice
      const cause = occasion.policy.causeKnown
        ? pieces`because ${subject} ${slot('what we did or missed')}`
        : pieces`because of ${slot('what failed')}`
      return pieces`This incident is resolved. From ${start} to ${end} UTC, ${slot('who')} could not ${slot('do what')}, ${cause}. ${Am} sorry for ${slot('what it cost you')}. ${Subject} fixed it by ${slot('doing what')}.${amends(occasion)} To keep this from happening again, ${subject} will ${slot('what we change')} by ${slot('date')}.`
    },
  },
  {
    kind: 'postmortem',
    label: 'Postmortem: what happened',
    isPersonal: false,
    write: (occasion) => {
      const { Am, Subject, subject } = occasion.voice
      const cause = occasion.policy.causeKnown
        ? pieces`This happened because ${subject} ${slot('what we did or missed')}.`
        : pieces`This happened because of ${slot('what failed')}.`
      return pieces`From ${start} to ${end} UTC, ${slot('who')} could not ${slot('do what')}. ${Am} sorry for ${slot('what it cost you')}. ${cause} ${Subject} restored the service by ${slot('doing what')}.${amends(occasion)} To keep this from happening again, ${subject} will ${slot('what we change')} by ${slot('date')}.`
    },
  },
  {
    kind: 'condolence',
    label: 'Condolence',
    isPersonal: true,
    write: ({ voice: { Am, Have, subject, will } }) =>
      pieces`${Am} very sorry for the loss of ${slot('the name')}. ${Have} ${slot('what we took care of')}, and there is nothing that you have to do until ${slot('date')}. If you would rather have ${slot('another way')}, tell ${subject === 'I' ? 'me' : 'us'} whenever it suits you, and ${will} see to it.`,
  },
]

/** Kinds that there are starters for. */
export const startedKinds: ReadonlySet<MacroKind> = new Set(texts.map(({ kind }) => kind))

export const startersFor = (occasion: Occasion): readonly Starter[] =>
  texts.map(({ write, ...text }) => ({ ...text, pieces: write(occasion).map(inVoiceOf(occasion)) }))

/** What "we" did is what "I" did in a macro that says so. */
const inVoiceOf =
  ({ voice }: Occasion) =>
  (piece: Piece): Piece =>
    typeof piece === 'string' || voice.subject === 'we'
      ? piece
      : { ...piece, hint: piece.hint.replace(/\bwe\b/g, 'I').replace(/\bus\b/g, 'me') }
