/** A placeholder without any logic, in offsets of the scanned text. */
export interface Slot {
  readonly start: number
  readonly end: number
  readonly expression: string
}

/** `{n, plural, one {parcel} other {parcels}}`: the branches of a plural are prose, not names of placeholders. */
const PLURAL_BRANCH = /(?:\b(?:zero|one|two|few|many|other)|=\d{1,3})\s?$/

/** `%{x}`, `#{x}`, `${x}`, `{!x}` and `{their specific issue}`, whose brace stands at `start`. */
export function braceSlot(text: string, start: number): Slot | undefined {
  const before = text[start - 1] ?? ''
  if (text[start + 1] === '!') return match(text, start, /\{!([^{}\r\n]{1,120})\}/y)
  if (before !== '' && '%#$'.includes(before)) {
    const sigiled = match(text, start, /\{([^{}\r\n]{1,120})\}/y)
    if (sigiled) return { ...sigiled, start: start - 1 }
  }
  if (before === '{' || PLURAL_BRANCH.test(text.slice(Math.max(0, start - 8), start))) return undefined
  return match(text, start, /\{ ?([A-Za-z][\w .'’/-]{0,39}|\d{1,2})\}/y)
}

/** `{%customer.firstName,fallback=there%}`, which looks like a Liquid tag but prints. */
export const helpScoutSlot = (text: string, start: number): Slot | undefined =>
  match(text, start, /\{%([A-Za-z]\w*(?:\.\w+)+(?:,[^{}%]{0,80})?|\w+,fallback=[^{}%]{0,80})%\}/y)

/** `[[sn.org.refunds]]`, and slots that people fill in by hand: `[Customer Name]`, but no Markdown link. */
export function bracketSlot(text: string, start: number): Slot | undefined {
  const reference = match(text, start, /\[\[([\w-]+(?:\.[\w-]+)+)\]\]/y)
  if (reference) return reference
  if (/[\w!\]\\]/.test(text[start - 1] ?? '')) return undefined
  const slot = match(text, start, /\[([A-Za-z][\w'’/&.#-]*(?: [\w'’/&.#-]+){0,3})\](?![[(])/y)
  if (!slot || slot.expression === 'TODO' || slot.expression.length < 2) return undefined
  const isLinkDefinition = text[slot.end] === ':' && /^[\r\n]?$/.test(text[start - 1] ?? '')
  return isLinkDefinition ? undefined : slot
}

function match(text: string, start: number, sticky: RegExp): Slot | undefined {
  sticky.lastIndex = start
  const expression = sticky.exec(text)?.[1]
  return expression === undefined ? undefined : { start, end: sticky.lastIndex, expression }
}
