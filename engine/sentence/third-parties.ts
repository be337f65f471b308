import { pattern } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { DETERMINERS, isFunctionWord, words } from '../language/words'
import type { SentenceReading } from '../macro/sentence-reading'

/** Somebody whom a text can blame instead of the company that writes it: another firm, or one of its own people. */
export interface ThirdParty extends Stretch {
  readonly kind: 'outside' | 'staff'
  /** "our" in "our courier"; '' where there is none. */
  readonly determiner: string
  /** The noun that says who it is, or the name. */
  readonly head: string
  /** Told by its capital or its trade alone, so that it may be the writer, or a program of theirs, as well. */
  readonly isGuess?: boolean
}

/** Firms that do a part of the work. */
const FIRMS = words(`
  carrier carriers courier couriers shipper shippers supplier suppliers vendor vendors manufacturer manufacturers
  distributor distributors wholesaler subcontractor subcontractors contractor contractors haulier hauliers bank banks
  airline airlines registrar customs isp`)

/** Firms that sell, cook, print or let for others. The text may be theirs, so that one of them is a guess. */
const TRADERS = words(`
  seller sellers merchant merchants restaurant restaurants rider riders venue venues organiser organisers organizer
  organizers publisher publishers factory factories landlord landlords accountant accountants brand brands`)

/** Software of others, where the text says that it is. */
const SOFTWARE = words(`
  library libraries dependency dependencies plugin plugins plug-in component components integration package packages
  module modules`)
const FOREIGN = words('third-party upstream external')

/** Words for firms that also name things of software or people of ours: they need "our", or a trade in front. */
const LOOSE_FIRMS = words(`
  provider providers processor processors host hosts partner partners company companies service services driver
  drivers office gateway center centre agency party parties`)

/** Those of them that are somebody else's even as "ours": "our provider", but not "our service". */
const HIRED = words('provider providers processor processors host hosts partner partners')

/** What a firm does, in front of a loose word for one. */
const TRADES = words(`
  shipping delivery hosting cloud payment payments postal post courier logistics parcel freight telecom phone internet
  email e-mail sms card infrastructure upstream external outside api banking fintech haulage third third-party data web dns cdn transport catering
  cleaning handling payroll ticketing booking mail mailing credit fulfilment fulfillment`)

/** People who are blamed where they are not called ours. */
const HANDS = words('waiter waitress cashier receptionist porter chef')

/** People of ours, who stand for the company only as long as nobody points at them. */
const PEOPLE = words(`
  agent agents rep reps representative representatives engineer engineers developer developers employee employees
  ${[...HANDS].join(' ')}
  colleague colleagues intern interns technician technicians operator advisor adviser clerk assistant trainee member`)

/** What sets one of them apart. */
const APART = words(`
  previous former junior new other last first another trainee temporary temp earlier inexperienced individual
  single staff team`)

/** People who are nobody else than ours, even behind "an". */
const STAFF_ONLY = words('agent rep representative employee intern trainee colleague clerk')

const UNITS = words(`
  sales billing shipping warehouse fulfilment fulfillment logistics finance accounting accounts marketing returns
  dispatch delivery packing installation`)
const TEAMS = words('team teams department desk')
const PLACES = words('warehouse depot')
/** Places that are blamed where they are not called ours. */
const ROOMS = words('kitchen')

/** Adjectives that may stand in any of these phrases. */
const PLAIN = words(
  'own local national regional international main current old chosen usual external support customer care',
)

/** Well-known carriers, clouds and payment firms. A text that is theirs names them in its settings. */
const NAMES = `
  aws, azure, gcp, google cloud, amazon web services, cloudflare, fastly, akamai, heroku, stripe, paypal, adyen, twilio,
  sendgrid, mailgun, dhl, ups, fedex, usps, royal mail, dpd, evri, hermes, gls, visa, mastercard`
  .trim()
  .split(/,\s+/)

const PLACEHOLDER_NAMES =
  /(?:vendor|carrier|courier|supplier|manufacturer|shipper|provider|processor|bank|airline)(?:[._-]?name)?$/i

/** "the agent you spoke to" */
const MET = pattern('who|that? you spoke|talked|chatted|dealt to|with')

/** The third parties that a sentence names, in order. */
export function thirdPartiesIn(reading: SentenceReading): ThirdParty[] {
  const { tokens, sentence, macro } = reading
  const { thirdParties, companyNames } = macro.policy
  const [configured, ours] = [namesByWord(thirdParties), namesByWord(companyNames)]
  const found: ThirdParty[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const isOurs = nameAt(tokens, i, sentence.to, ours) !== undefined
    const to =
      nameAt(tokens, i, sentence.to, configured) ??
      (tokens[i]!.capital && !isOurs ? nameAt(tokens, i, sentence.to, namesByWord(NAMES)) : undefined)
    const party: ThirdParty | undefined =
      to === undefined
        ? byNoun(tokens, sentence.from, i)
        : { kind: 'outside', from: i, to, determiner: '', head: tokens[i]!.word }
    if (party) found.push(party)
  }
  return found
}

/** Names by their first words, each in its own words. */
type Names = ReadonlyMap<string, readonly (readonly string[])[]>

/** A list of names belongs to a config that many sentences share, so it is split once. */
const split = new WeakMap<readonly string[], Names>()

function namesByWord(names: readonly string[]): Names {
  const known = split.get(names)
  if (known) return known
  const byWord = new Map<string, string[][]>()
  for (const name of names) {
    const parts = name.toLowerCase().split(/\s+/)
    byWord.set(parts[0]!, [...(byWord.get(parts[0]!) ?? []), parts])
  }
  split.set(names, byWord)
  return byWord
}

/** Where a name that starts at `i` ends. */
function nameAt(tokens: readonly Token[], i: number, to: number, names: Names): number | undefined {
  const name = names
    .get(tokens[i]!.word)
    ?.find((parts) => parts.every((part, k) => i + k < to && tokens[i + k]!.word === part))
  return name && i + name.length
}

/** The phrase whose last word is token `head`. */
function byNoun(tokens: readonly Token[], start: number, head: number): ThirdParty | undefined {
  const { word, kind, placeholder } = tokens[head]!
  if (kind === 'placeholder') {
    if (!placeholder || !PLACEHOLDER_NAMES.test(placeholder.name)) return undefined
    return { kind: 'outside', ...withDeterminer(tokens, start, head, head), head: word }
  }
  if (!HEADS.has(word)) return undefined
  let from = head
  while (from > start && isModifier(tokens[from - 1]!.word)) from -= 1
  if (FIRMS.has(word) || HIRED.has(word)) from = ownPhrase(tokens, start, from) ?? from
  const phrase = withDeterminer(tokens, start, from, head)
  const modifiers = tokens.slice(from, head).map((token) => token.word)
  const has = (set: ReadonlySet<string>): boolean => modifiers.some((modifier) => set.has(modifier))
  const { determiner } = phrase
  const isOutside =
    FIRMS.has(word) || (LOOSE_FIRMS.has(word) && (has(TRADES) || (determiner === 'our' && HIRED.has(word))))
  const met = PEOPLE.has(word) ? MET.at(tokens, head + 1, tokens.length) : undefined
  const isStaff =
    !modifiers.includes('own') &&
    ((PEOPLE.has(word) &&
      (has(APART) ||
        (/^(?:my|an?)$/.test(determiner) && STAFF_ONLY.has(word)) ||
        tokens[phrase.from]!.word === 'one' ||
        met !== undefined)) ||
      (TEAMS.has(word) && has(UNITS)) ||
      (PLACES.has(word) && /^(?:the|our)$/.test(determiner)) ||
      ((ROOMS.has(word) || HANDS.has(word)) && determiner === 'the'))
  if (isOutside) return { kind: 'outside', ...phrase, head: word }
  if (TRADERS.has(word) || (SOFTWARE.has(word) && has(FOREIGN)))
    return { kind: 'outside', ...phrase, head: word, isGuess: true }
  return isStaff ? { kind: 'staff', ...phrase, to: met?.to ?? phrase.to, head: word } : undefined
}

const HEADS = new Set([
  ...FIRMS,
  ...TRADERS,
  ...SOFTWARE,
  ...LOOSE_FIRMS,
  ...PEOPLE,
  ...TEAMS,
  ...PLACES,
  ...ROOMS,
])

const isModifier = (word: string): boolean =>
  TRADES.has(word) || APART.has(word) || UNITS.has(word) || PLAIN.has(word)

/** "our API provider", "our trusted haulage partners": behind "our", any words may stand in front of a firm. */
function ownPhrase(tokens: readonly Token[], start: number, from: number): number | undefined {
  for (let i = from; i > start && from - i <= 3; i--) {
    const { word, kind } = tokens[i - 1]!
    if (word === 'our') return i
    if (kind !== 'word' || isFunctionWord(word) || word === "'s") return undefined
  }
  return undefined
}

/** The phrase from its determiner on; "one of our engineers" begins at "one". */
function withDeterminer(
  tokens: readonly Token[],
  start: number,
  from: number,
  head: number,
): Stretch & { readonly determiner: string } {
  const before = from > start ? tokens[from - 1]!.word : ''
  if (!DETERMINERS.has(before)) return { from, to: head + 1, determiner: '' }
  const isOne = from - 3 >= start && tokens[from - 2]!.word === 'of' && tokens[from - 3]!.word === 'one'
  return { from: isOne ? from - 3 : from - 1, to: head + 1, determiner: before }
}
