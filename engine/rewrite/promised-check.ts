import type { Condition } from '../apology/condition'
import { FEELINGS, isEffectNoun } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { isPast, NEGATIONS, words } from '../language/words'
import type { DraftFix } from '../rule'
import { draft, endsSentence, insertAfter, opensAt, pronoun, replace, slot } from './drafts'
import { am } from './voice'

/** What a writer can look up: orders, money, accounts and visits, and what becomes of them and of messages. */
const ON_RECORD = words(`
  order orders parcel parcels package packages item items delivery deliveries shipment charge charges charged overcharged
  billed overbilled debited invoice invoices bill bills payment payments refund refunds refunded fee fees account accounts
  login password data record records file files backup backups subscription booking bookings booked reservation
  appointment sent delivered shipped received reached arrived lost deleted removed locked blocked disconnected
  unsubscribed logged signed cancelled canceled duplicated affected late twice missing`)

/** How something seemed: nobody looks that up. */
const IMPRESSIONS = words(
  'down perceived seemed sounded across rude helpful unhelpful clear unclear confusing upsetting disappointing',
)

/** "I'm checking whether you were overcharged and will tell you by [TODO: time]": when the writer does not know. */
export function unknownYet(reading: ApologyReading, condition: Condition): DraftFix | undefined {
  const { tokens, complement, head } = reading
  const clause = { from: condition.connector.to, to: condition.to }
  const part = tokens.slice(clause.from, clause.to).map(({ word }) => word)
  const isFact =
    part.some((word) => isPast(word) || word === 'have') && part.some((word) => ON_RECORD.has(word))
  if (condition.inverted || !isFact || complement.kind !== 'none' || isPast(part[0]!)) return undefined
  if (
    part.some(
      (word) => FEELINGS.has(word) || isEffectNoun(word) || IMPRESSIONS.has(word) || NEGATIONS.has(word),
    )
  )
    return undefined
  if (!endsSentence(reading, Math.max(condition.to, head.to))) return undefined
  const [checking, tell] = [
    `${am(pronoun(reading), opensAt(reading, Math.min(condition.from, head.from)))} checking whether`,
    `and will tell you by ${slot('time')}`,
  ]
  if (condition.place === 'before') {
    const rest = {
      span: [tokens[condition.to - 1]!.end, tokens[head.to - 1]!.end] as const,
      newText: ` ${tell}`,
    }
    return draft('template', replace(reading, { from: condition.from, to: clause.from }, checking), rest)
  }
  return draft(
    'template',
    replace(reading, { from: head.from, to: clause.from }, checking),
    insertAfter(reading, condition.to - 1, ` ${tell}`),
  )
}
