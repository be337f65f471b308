import type { MappedText } from './mapped-text'

/** The unit that stands for a placeholder in decoded text. */
export const PLACEHOLDER = '\uFFFC'

/** What a placeholder stands for, as far as its name tells. */
export type PlaceholderKind = 'person' | 'issue' | 'time' | 'money' | 'company' | 'unknown'

/** Names of placeholders by kind, as a team's settings give them. */
export type PlaceholderNames = Readonly<Partial<Record<string, readonly string[]>>>

/** One template expression that prints something: `{{ticket.title}}`, `%{name}`, `{amount}` … */
export interface Placeholder {
  readonly kind: PlaceholderKind
  /** The expression inside the sigils: `ticket.title`. */
  readonly name: string
  /** The whole expression as it stands in the layer that it was found in. */
  readonly raw: string
  /** The prose that is printed where the expression has no value: `{{issue | default: "any trouble"}}`. */
  readonly fallback?: MappedText
}

const KINDS: Readonly<Record<Exclude<PlaceholderKind, 'unknown'>, string>> = {
  person:
    'person user username customer requester contact recipient agent teammate patient guest client member subscriber ' +
    'buyer author reporter assignee owner sender operator employee technician passenger student parent visitor lead ' +
    'firstname lastname fullname forename nickname surname salutation signature staff manager host driver first last full',
  issue:
    'issue issues problem problems incident reason cause subject topic error outage bug description impact summary ' +
    'complaint concern situation defect fault delay trouble inconvenience mistake symptom symptoms ticket failure ' +
    'disruption downtime degradation malfunction damage shortage glitch crash',
  time:
    'date time day days hour hours minute minutes second seconds week weeks month months year years deadline eta due ' +
    'when duration until at tomorrow today weekday timeframe timestamp window schedule period morning afternoon evening',
  money:
    'amount price prices total subtotal refund fee fees cost costs balance credit discount money sum charge charges ' +
    'compensation payment deposit tax vat',
  company:
    'company organization organisation org brand product app store shop team business vendor merchant site website ' +
    'department service workspace shopname group platform',
}

/** Words that name neither a person nor a trouble, although the words before them may: `customer.order_id`. */
const PLAIN =
  'id number no email mail url link links phone address status state severity priority code order orders tracking ' +
  'reference version count type currency account inbox channel component components region feature item items event ' +
  'page file form field locale language country city'

/** Words that say little alone: the words before them decide, or else this. */
const WEAK: ReadonlyMap<string, PlaceholderKind> = new Map([
  ['name', 'person'],
  ['title', 'issue'],
  ['details', 'issue'],
])

/** What stands for another text of the team, which may say anything: `[[sn.org.refunds]]`, `{{dc.apology}}`, `$t(common.hi)`. */
const OTHER_TEXT = /^(?:sn|dc|snippets?)\./

/** A function around a name, which is no part of it: `BLANKVALUE(Contact.FirstName, …)`. */
const FALLBACK_FUNCTION = /^(?:blankvalue|nullvalue)\(/i

const kindOfWord: ReadonlyMap<string, PlaceholderKind> = new Map([
  ...Object.entries(KINDS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as PlaceholderKind] as const),
  ),
  ...PLAIN.split(' ').map((word) => [word, 'unknown'] as const),
])

/**
 * What an expression stands for, told from the words of its name. The last telling word decides, because
 * English compounds end with what they are: `refund_date` is a time, `customer.company` a company.
 * `names` come first and are compared as whole names, in any case.
 */
export function placeholderKind(expression: string, names: PlaceholderNames = {}): PlaceholderKind {
  const name = expression
    .replace(FALLBACK_FUNCTION, '')
    .replace(/\s*[|,"'!].*$/s, '')
    .trim()
  for (const [kind, own] of Object.entries(names)) {
    if (own?.some((candidate) => candidate.toLowerCase() === name.toLowerCase()))
      return kind as PlaceholderKind
  }
  if (OTHER_TEXT.test(name)) return 'unknown'
  let weak: PlaceholderKind | undefined
  for (const word of wordsOf(name).reverse()) {
    const kind = kindOfWord.get(word)
    if (kind) return kind
    weak ??= WEAK.get(word)
  }
  return weak ?? 'unknown'
}

/** `ticket.requester.firstName` → ticket, requester, first, name. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
