import type { Stretch } from '../language/stretch'
import { words } from '../language/words'

/** A passive that leaves out who did it: "your order was never sent". */
export interface Passive {
  readonly subject: Stretch
  /** From the first auxiliary, or an adverb in front of it, up to the participle. */
  readonly verb: Stretch
  readonly participle: number
  /** Whether it says what was not done: "was not answered". */
  readonly isUndone: boolean
}

/**
 * What a company does for its readers: the participle and the base form of each verb. Said with "not" or "never", each
 * of them is a failure of ours. What readers do themselves, such as paying, confirming and cancelling, is not among them.
 */
const DUTIES: ReadonlyMap<string, string> = new Map(
  `delivered:deliver dispatched:dispatch shipped:ship sent:send posted:post collected:collect packed:pack met:meet kept:keep
  followed:follow processed:process handled:handle answered:answer returned:return updated:update notified:notify
  informed:inform told:tell warned:warn contacted:contact called:call refunded:refund credited:credit
  communicated:communicate resolved:resolve solved:solve fixed:fix applied:apply recorded:record
  renewed:renew forwarded:forward escalated:escalate assigned:assign
  logged:log checked:check reviewed:review tested:test saved:save
  honoured:honour honored:honor corrected:correct scheduled:schedule booked:book changed:change stopped:stop
  explained:explain passed:pass tracked:track repaired:repair replaced:replace released:release removed:remove
  extended:extend restored:restore reserved:reserve included:include given:give offered:offer waived:waive added:add
  moved:move issued:issue`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)

/** Their participles. */
export const DUTY_PARTICIPLES: readonly string[] = [...DUTIES.keys()]

/** The base form of a participle by which we say what we did or did not do for a reader: "deliver" for "delivered". */
export const dutyOf = (participle: string): string | undefined => DUTIES.get(participle)

/** What a company does to a reader's account. */
export const COMPANY_ACTS = words(
  'charged overcharged billed overbilled locked blocked disconnected unsubscribed removed logged signed',
)

/** Participles that name a fault by themselves, whoever is at fault: "your letter was overlooked". */
export const MISDEEDS = words(`
  lost overlooked missed mishandled misplaced mislaid misrouted misdirected misfiled mislabelled mislabeled mistyped
  misquoted misinformed misled misread miscommunicated miscalculated misrepresented misconfigured misspelled misspelt
  mistreated overcharged undercharged double-charged double-billed double-booked overbilled overbooked forgotten
  neglected ignored leaked exposed compromised botched skipped omitted wiped bungled garbled damaged delayed dropped
  duplicated corrupted`)

/** Those of them that may be the doing of somebody else, or of nobody. */
export const OTHERS_MISDEEDS = words(
  'damaged delayed dropped duplicated corrupted exposed compromised ignored',
)

/** Adverbs that turn any deed into a mistake: "was wrongly closed". */
export const MISTAKENLY = words(`
  incorrectly wrongly mistakenly accidentally erroneously inadvertently improperly unintentionally wrongfully unfairly
  poorly badly prematurely rudely unprofessionally carelessly unnecessarily`)

/** What nobody may do to a reader's money or post more than once. */
export const ONCE_ONLY = words('charged billed debited invoiced taken deducted sent shipped booked posted')

/** Nouns for a mistake that needs somebody who made it. */
export const MISTAKE_NOUNS = words(`
  mistake mistakes error errors mix-up mixup mix-ups oversight oversights misstep missteps mishap mishaps slip slips
  slip-up lapse lapses blunder blunders fault faults confusion misunderstanding misunderstandings miscommunication failure failures`)

/** What people do and programs don't: a program that fails says "error". */
export const HUMAN_MISTAKES = words(`
  mistake mistakes mix-up mixup mix-ups oversight oversights misunderstanding misunderstandings miscommunication confusion
  lapse lapses blunder blunders slip-up`)

/** Nouns that leave open whether anybody made a mistake. */
export const TROUBLE_NOUNS = words('issue issues problem problems glitch glitches hiccup hiccups incident')

/** What makes a thing that we sent or said a mistake: "incorrect information was provided". */
export const WRONG = words(
  'incorrect wrong inaccurate false outdated misleading faulty defective incomplete contradictory conflicting',
)

/** What we do with information and goods. */
export const HANDED_OUT = words(`
  sent given provided shipped issued delivered shown displayed quoted used posted published applied entered charged
  communicated supplied printed listed announced selected packed`)
