import type { MacroKind } from '../document'

export const audiences = ['customer', 'client', 'public', 'internal'] as const
export const channels = ['email', 'chat', 'sms', 'phone', 'social', 'status-page', 'in-person'] as const
export const compensations = ['unset', 'allowed', 'forbidden', 'required'] as const

export type Audience = (typeof audiences)[number]
export type Channel = (typeof channels)[number]

/** What a team says of its macros, and of its rules of the house. */
export interface Policy {
  /** The kind of the macros, where the team says so. It wins over everything that the macro itself tells. */
  readonly kind: MacroKind | undefined
  readonly audience: Audience
  readonly channel: Channel | undefined
  readonly compensation: (typeof compensations)[number]
  /** Whether a failure may be owned and explained; `false` where its cause is not known when the macro is sent. */
  readonly causeKnown: boolean
  /** Names by which the texts call the company that writes them, beside "we". */
  readonly companyNames: readonly string[]
  /** Names of carriers, vendors and partners. */
  readonly thirdParties: readonly string[]
  /** Phrases that no rule reports: a finding that overlaps one is left out. */
  readonly allow: readonly string[]
}

export const defaultPolicy: Policy = {
  kind: undefined,
  audience: 'customer',
  channel: undefined,
  compensation: 'unset',
  causeKnown: true,
  companyNames: [],
  thirdParties: [],
  allow: [],
}
