import type { Severity } from '../../engine/finding'
import { housePrefix, isHouseRule } from '../../engine/settings/house-rules'
import { capitalized } from '../../engine/rewrite/capitals'

/** The severities that the page tells of. Hints are for the moment of writing, and only counted. */
export const shownSeverities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
export type ShownSeverity = (typeof shownSeverities)[number]

export const isShownSeverity = (severity: Severity): severity is ShownSeverity => severity !== 'hint'

/** What each severity means to somebody who answers for the macros. */
export const severityWords: Readonly<Record<ShownSeverity, { many: string; meaning: string }>> = {
  error: {
    many: 'errors',
    meaning: 'The sentence works against you: readers may hear that nobody means it. Mend these first.',
  },
  warning: {
    many: 'warnings',
    meaning: 'The sentence weakens the answer, or something is missing that readers look for.',
  },
  info: {
    many: 'infos',
    meaning: 'Worth a look the next time somebody has the macro open.',
  },
}

/** What a macro is for. */
export const kindWords: Readonly<Record<string, string>> = {
  failure: 'answers something that went wrong on your side',
  denial: 'turns a request down',
  investigating: 'says that an incident is being looked into',
  identified: 'says that the cause of an incident is known',
  monitoring: 'says that an incident is mended and being watched',
  resolved: 'says that an incident is over',
  postmortem: 'tells customers afterwards how an incident came about',
  'internal-postmortem': 'tells the team afterwards how an incident came about',
}

/** The parts of a good answer, in the order in which it tells them, and what each of them does for the reader. */
export const partWords: Readonly<Record<string, string>> = {
  apology: 'says sorry',
  specifics: 'names what went wrong, when, or with what',
  ownership: 'says whose doing it was',
  reason: 'says why',
  impact: 'names what the reader lost or could not do',
  acknowledgement: 'shows that you know what it meant for the reader',
  repair: 'says what is done to put it right',
  alternative: 'offers another way',
  compensation: 'gives something for the loss',
  deadline: 'says by when',
  prevention: 'says what was changed so that it does not happen again',
  'next update': 'says when the reader hears from you again',
}

/** The name of a rule as people say it: "Generic apology". */
export function ruleName(rule: string): string {
  const words = (isHouseRule(rule) ? rule.slice(housePrefix.length) : rule).replaceAll('-', ' ')
  const name = capitalized(words)
  return isHouseRule(rule) ? `Your rule: ${name}` : name
}

/** A share in whole percent. What is not all of it is never rounded up to all. */
export const percent = (part: number, whole: number): string =>
  `${part === whole ? 100 : Math.min(99, Math.round((100 * part) / whole))}%`

/** "31 March 2026" of `2026-03-31`. */
export const longDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
