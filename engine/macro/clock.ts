import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { words } from '../language/words'

/** Days and parts of days that fix a time by themselves. */
const DAYS = words(`
  monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday
  saturdays sunday sundays today tonight tomorrow noon midday midnight overnight eod eob eow cob`)

/** Short names of days, which other words share: only with a capital. */
const SHORT_DAYS = words('mon tue tues wed thu thur thurs fri sat sun')

const MONTHS = words(`
  january february april june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec`)

/** Months whose names are other words as well: only next to a number or behind a preposition. */
const SHY_MONTHS = words('may march')

/** What time is counted in. */
const UNITS = words(`
  second seconds sec secs minute minutes min mins hour hours hr hrs h day days night nights week weeks
  weekday weekdays weekend weekends month months quarter quarters year years`)

/** Units that "a" counts: "in an hour" is a promise, and "in a minute" is a manner of speaking. */
const LONG_UNITS = words('hour day night week month quarter year')

/** Units of the calendar, which have an end and a next one. */
const CALENDAR = words('morning afternoon evening hour day week month quarter year weekend shift')

const COUNTS = words(`
  one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty forty-five
  fifty sixty ninety few several dozen half`)

/** Words between a count and its unit: "5 full business days". */
const MEASURES = words('business working calendar full more further short other to or an a of - – —')

/** Words that lead to a time. */
const LEADS = words(`
  by within before until till on at in from since after for during under about around over than`)

/** Words that pick a stretch of the calendar: "next week", "this afternoon", "the same day". */
const PICKS = words('next this last same following each every tomorrow yesterday')

/** Words that join two times, or a day and its time. */
const JOINS = words('at on to and or - – — , the of between in through until till')

const TIME_SLOT = words(`
  time times date dates day days hour hours minute minutes week weeks deadline eta when month months`)

/** A slot is short, and a search for its end takes linear time. */
const LONGEST_SLOT = 10

/**
 * The first words of `[from, to)` that name a time: a date, a time of day, a duration, or a placeholder for one. The
 * word that leads to it belongs to it: "by Friday at noon", "within 3 business days", "at {{eta}}".
 */
export function findClock(tokens: readonly Token[], { from, to }: Stretch): Stretch | undefined {
  for (let i = from; i < to; i++) {
    let end = timeAt(tokens, i, from, to)
    if (end === undefined) continue
    for (;;) {
      const joined = JOINS.has(tokens[end]?.word ?? '') ? end + 1 : end
      const next = timeAt(tokens, joined, from, to)
      if (next === undefined) break
      end = next
    }
    return { from: leadBefore(tokens, i, from), to: end }
  }
  return undefined
}

/** Whether the words name a time. */
export const hasClock = (tokens: readonly Token[], stretch: Stretch): boolean =>
  findClock(tokens, stretch) !== undefined

function leadBefore(tokens: readonly Token[], i: number, from: number): number {
  for (let at = i - 1; at >= Math.max(from, i - 3); at--) {
    if (LEADS.has(tokens[at]!.word)) return at
    if (!/^(?:the|a|an|end|of|next|this|less|more)$/.test(tokens[at]!.word)) break
  }
  return i
}

/** The end of the time that begins at token `i`, if one does. */
function timeAt(tokens: readonly Token[], i: number, from: number, to: number): number | undefined {
  const token = i < to ? tokens[i]! : undefined
  if (!token) return undefined
  if (token.kind === 'placeholder') return placeholderTime(tokens, i, to)
  if (token.word === '[') return slotTime(tokens, i, to)
  if (token.kind === 'number') return numberTime(tokens, i, from, to)
  if (token.kind !== 'word') return undefined
  return namedTime(tokens, i, from, to) ?? countedTime(tokens, i, from, to)
}

/** "{{eta}}", "{{count}} days" */
function placeholderTime(tokens: readonly Token[], i: number, to: number): number | undefined {
  if (tokens[i]!.placeholder?.kind === 'time') {
    return isUnit(tokens, i + 1, to) ? i + 2 : i + 1
  }
  return unitBehind(tokens, i + 1, to)
}

/** "[TODO: when]", which somebody will fill in. */
function slotTime(tokens: readonly Token[], i: number, to: number): number | undefined {
  if (tokens[i + 1]?.word !== 'todo') return undefined
  let names = false
  for (let at = i + 2; at < Math.min(to, i + LONGEST_SLOT); at++) {
    if (tokens[at]!.word === ']') return names ? at + 1 : undefined
    names ||= TIME_SLOT.has(tokens[at]!.word)
  }
  return undefined
}

/** "14:30", "5 pm", "9 May", "the 9th", "2026-05-09", "3–5 business days", "by 5" */
function numberTime(tokens: readonly Token[], i: number, from: number, to: number): number | undefined {
  const { word } = tokens[i]!
  const next = i + 1 < to ? tokens[i + 1]!.word : ''
  const before = i > from ? tokens[i - 1]!.word : ''
  if (/^[#$€£]|%$/.test(word)) return undefined
  if (/^\d{1,2}[:.]\d\d(?:am|pm|h)?$/.test(word) && (word.includes(':') || LEADS.has(before))) {
    return dayHalf(tokens, i + 1, to)
  }
  if (/^\d{1,2}(?:am|pm)$/.test(word) || /^\d+(?:h|hr|hrs|min)$/.test(word)) return i + 1
  if (/^\d{1,4}\/\d{1,2}\/\d{2,4}$/.test(word)) return i + 1
  if (/^\d{4}$/.test(word) && isDash(next) && tokens[i + 2]?.kind === 'number' && i + 4 < to) return i + 5
  if (isMonth(tokens, i + 1, to)) return i + 2
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) {
    if (next === 'of' && isMonth(tokens, i + 2, to)) return i + 3
    const lead = before === 'the' && i - 1 > from ? tokens[i - 2]!.word : before
    return LEADS.has(lead) && !isNoun(tokens, i + 1, to) ? i + 1 : undefined
  }
  if (/^\d{1,2}$/.test(word)) {
    if (/^(?:am|pm|a\.m|p\.m|o['’]?clock|utc|gmt|cet|cest|est|edt|pst|pdt)$/.test(next)) return i + 2
    // "5 p.m." is cut into letters and full stops.
    if (/^[ap]$/.test(next) && tokens[i + 2]?.word === '.' && tokens[i + 3]?.word === 'm') return i + 4
    if (/^(?:at|by|before|until|till)$/.test(before) && !isNoun(tokens, i + 1, to)) return i + 1
  }
  if (/^(?:19|20)\d\d$/.test(word) && /^(?:in|since|by|until)$/.test(before)) return i + 1
  if (/^q$/.test(before) && /^[1-4]$/.test(word)) return i + 1
  return unitBehind(tokens, i + 1, to)
}

const isDash = (word: string): boolean => /^[-–—]$/.test(word)

const dayHalf = (tokens: readonly Token[], i: number, to: number): number =>
  i < to && /^(?:am|pm|utc|gmt|cet|cest|est|edt|pst|pdt)$/.test(tokens[i]!.word) ? i + 1 : i

/** Whether something follows that a number could count. */
const isNoun = (tokens: readonly Token[], i: number, to: number): boolean =>
  i < to && tokens[i]!.kind !== 'mark' && !JOINS.has(tokens[i]!.word) && !PICKS.has(tokens[i]!.word)

/** "Friday", "next week", "end of day", "June" */
function namedTime(tokens: readonly Token[], i: number, from: number, to: number): number | undefined {
  const { word, capital } = tokens[i]!
  const next = i + 1 < to ? tokens[i + 1]!.word : ''
  const before = i > from ? tokens[i - 1]!.word : ''
  if (DAYS.has(word)) return CALENDAR.has(next) ? i + 2 : i + 1
  if (SHORT_DAYS.has(word)) return capital && (LEADS.has(before) || i > from) ? i + 1 : undefined
  if (isMonth(tokens, i, to)) {
    const isShy = SHY_MONTHS.has(word)
    if (tokens[i + 1]?.kind === 'number' && i + 1 < to) return i + 2
    return !isShy || (capital && /^(?:in|by|since|until|from|of|before)$/.test(before)) ? i + 1 : undefined
  }
  if (PICKS.has(word) && CALENDAR.has(next)) return i + 2
  if (word === 'end' && next === 'of') {
    const unit = [i + 2, i + 3, i + 4].find((at) => at < to && CALENDAR.has(tokens[at]!.word))
    return unit === undefined ? undefined : unit + 1
  }
  return undefined
}

function isMonth(tokens: readonly Token[], i: number, to: number): boolean {
  if (i >= to || !tokens[i]!.capital) return false
  return MONTHS.has(tokens[i]!.word) || SHY_MONTHS.has(tokens[i]!.word)
}

/** "two days", "a few hours", "within the hour", "in a week", "half an hour", "two-day" */
function countedTime(tokens: readonly Token[], i: number, from: number, to: number): number | undefined {
  const { word } = tokens[i]!
  if (COUNTS.has(word)) return unitBehind(tokens, i + 1, to)
  if (word === 'couple' && tokens[i + 1]?.word === 'of') return unitBehind(tokens, i + 2, to)
  if (isCountedUnit(word)) return i + 1
  const before = i > from ? tokens[i - 1]!.word : ''
  const isLed = /^(?:within|in|after|under|than|for|every|by|over)$/.test(before)
  if ((word === 'a' || word === 'an') && isLed) {
    const at = unitBehind(tokens, i + 1, to)
    return at !== undefined && LONG_UNITS.has(tokens[at - 1]!.word) ? at : undefined
  }
  if (word === 'the' && /^(?:within|by)$/.test(before)) {
    return i + 1 < to && CALENDAR.has(tokens[i + 1]!.word) ? i + 2 : undefined
  }
  return undefined
}

const isCountedUnit = (word: string): boolean => {
  if (!word.includes('-')) return false
  const [count, unit, more] = word.split('-')
  return more === undefined && unit !== undefined && COUNTS.has(count!) && UNITS.has(unit)
}

/** The end of the unit that stands at `i` or a few measuring words behind it: "–5 business days". */
function unitBehind(tokens: readonly Token[], i: number, to: number): number | undefined {
  for (let at = i; at < Math.min(to, i + 4); at++) {
    if (isUnit(tokens, at, to)) return at + 1
    if (tokens[at]!.kind !== 'number' && !MEASURES.has(tokens[at]!.word)) return undefined
  }
  return undefined
}

const isUnit = (tokens: readonly Token[], i: number, to: number): boolean =>
  i < to && UNITS.has(tokens[i]!.word)
