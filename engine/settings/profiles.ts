import type { Level } from './config'
import type { Policy } from './policy'

/** A set of levels and of things said of the macros to start from. A config changes what it names, and the rest stays. */
export interface Profile {
  readonly description: string
  /** Levels by rule id, where they differ from the rule's own. */
  readonly rules: Readonly<Record<string, Level>>
  readonly policy: Partial<Policy>
}

/**
 * Some workplaces may say that they are sorry, but not that it was their doing: what asks for an owner is silent there.
 * What makes an apology empty, and what makes things good again, is said as everywhere.
 */
const noAdmission: Profile = {
  description: 'For teams that may not admit fault: rules that ask for an owner of the failure are off.',
  rules: {
    'missing-ownership': 'off',
    'agentless-passive': 'off',
    'empathy-not-apology': 'off',
  },
  policy: { causeKnown: false },
}

const table = {
  recommended: {
    description: 'The level of each rule as its page tells it.',
    rules: {},
    policy: {},
  },
  strict: {
    description:
      'For new libraries: most hints become infos, and infos that a rewrite can mend become warnings.',
    rules: {
      'apology-order': 'warning',
      bolstering: 'warning',
      'empty-promise': 'warning',
      'intent-defense': 'warning',
      'missing-acknowledgement': 'warning',
      'missing-deadline': 'warning',
      'no-personal-slot': 'info',
      'over-apology': 'warning',
      'presumed-forgiveness': 'info',
      'repeat-apology': 'warning',
      'speculative-cause': 'warning',
      'vague-timeframe': 'warning',
    },
    policy: {},
  },
  incident: {
    description:
      'For status pages: when the next update comes and what is known count more than the personal tone.',
    rules: {
      'channel-severity': 'off',
      'missing-acknowledgement': 'off',
      'missing-next-update': 'warning',
      'no-personal-slot': 'off',
      'repeat-apology': 'warning',
      'speculative-cause': 'warning',
      'vague-timeframe': 'warning',
    },
    policy: { audience: 'public', channel: 'status-page' },
  },
  'no-admission': noAdmission,
  healthcare: {
    description:
      'For clinics, care homes and health insurers: as `no-admission`, made for condolences and hard news.',
    rules: {
      ...noAdmission.rules,
      'channel-severity': 'warning',
      minimizing: 'error',
      'over-apology': 'off',
      'presumed-forgiveness': 'warning',
      'weak-performative': 'off',
    },
    policy: noAdmission.policy,
  },
} as const satisfies Record<string, Profile>

export type ProfileName = keyof typeof table

/** What a config may extend. Rules are named and not imported, because the engine knows none. */
export const profiles: Readonly<Record<ProfileName, Profile>> = table

export const profileNames = Object.keys(table) as readonly ProfileName[]
