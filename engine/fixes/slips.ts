import type { DraftEdit } from '../rule'

/**
 * Signs that a draft was written for another sentence than the one that it meets, because the text leaves out a space or a
 * mark. U+FFFC stands for a placeholder.
 */
const SLIPS: readonly RegExp[] = [
  // "your booking . best, Sam", "Is that right?."
  / [.,;!?](?=\s|$)|[!?][.,;](?!\.)|,[.,;]/g,
  // "the wrong size —. The shop", "for the wait (. The tour", a sentence that begins with a comma
  /[;:(–—-][.!?](?=\s|$)|(?:^|[.!?]\s+)[,;]/g,
  // What is left of a list or of a clause that was joined to another: "And for the extra mail.", "Who left it there."
  /(?:^|[.!?]\s+)(?:And|But|Or|Of|Whom?)\s/g,
  // "I hope you will we are sorry", "May I'm sorry", "You I've told"
  /\b(?:will|may|can|could|would|to|please|kindly|pls|do|you(?:['’]ll)?) (?:I|we)(?:['’](?:m|re|ve)| am| are| have)\b/gi,
  /\b(?:please|kindly|pls) \p{L}+,? (?:I|we)(?:['’](?:m|re)| am| are)\b/giu,
  // "We are we are sorry", "I'm I'm sorry"
  /\b(?:I|we)(?:['’](?:m|re)| am| are) (?:I|we)\b/gi,
  // What belongs to words that have gone: "sorry [TODO: what we did], or the tub", "… who had to wait".
  /\[TODO: [^\]]*\],? (?:nor|who|whom|whose|which|than|or(?! \[))\b/g,
  // A signature is no sentence that could be ended: "{{signature}}. That was our mistake."
  /(?:^|[.!?]\s*)\uFFFC\.(?=\s|$)/g,
  // A greeting that is glued to its sentence: "We lost {{greeting}}Your parcel."
  /[\p{L}\p{N}] \uFFFC\p{Lu}/gu,
]

/** How much around the edits is looked at, in units: a sign is shorter. */
const NEAR = 8

/**
 * What an end mark leaves open: small letters or a placeholder behind it. Where these are not meant to go on with the
 * sentence, words that are added at its end do not belong there: "your order is late.\nbest, Sam because …".
 */
const LOOSE_END = /(?<![.\s]\p{L})[.!?](?:\s\p{Ll}|\uFFFC)[^.!?]*[.!?]?$/u

/** How much in front of added words is looked at, in units. */
const LONGEST_LOOSE_END = 60

const goesOnBehindLooseEnd = (text: string, { span: [start, end], newText }: DraftEdit): boolean =>
  LOOSE_END.test(newText) ||
  (start === end &&
    /^ \p{Ll}/u.test(newText) &&
    LOOSE_END.test(text.slice(Math.max(0, start - LONGEST_LOOSE_END), start)))

/** An address, a path: "www.we lost example.com". */
const entersName = (text: string, { span: [start], newText }: DraftEdit): boolean =>
  /^\p{L}/u.test(newText) && /[^\s.][.:\\/@]$/.test(text.slice(Math.max(0, start - 2), start))

/** Quotes and brackets by twos, and how many of the first are open behind a text. Faces hold brackets, too: ":-)". */
const PAIRS: readonly ((text: string) => number)[] = [
  (text) => count(text, /“/g) - count(text, /”/g),
  (text) => count(text, /"/g) % 2,
  (text) => count(text, /(?<![:;=]-?)\(/g) - count(text, /(?<![:;=]-?)\)/g),
]

/** One quote of two: 'sorry for the “delay” of …', of which only the first is replaced. */
const partsPair = (text: string, edits: readonly DraftEdit[]): boolean => {
  const gone = edits.map(({ span }) => text.slice(...span)).join('')
  const added = edits.map(({ newText }) => newText).join('')
  return PAIRS.some((openIn) => openIn(gone) !== openIn(added))
}

/** What closes a pair at the end of a clause: 'but we were "swamped".' */
const CLOSES_AT_END = /^["”)](?=\s*(?:[.,;!?…]|$))/

/** The same edits; one that takes the first of two quotes takes the second as well where that is all that is left. */
export function withWholePairs<One extends DraftEdit>(text: string, edits: readonly One[]): readonly One[] {
  if (!partsPair(text, edits)) return edits
  const wider = edits.map((edit): One => {
    const [start, end] = edit.span
    const isCut = end > start && CLOSES_AT_END.test(text.slice(end)) && partsPair(text, [edit])
    return isCut ? { ...edit, span: [start, end + 1] } : edit
  })
  return partsPair(text, wider) ? edits : wider
}

/** What has its meaning from the sentence in front of it: "For this reason the pool is shut.", "If not, ask for Jo." */
const LEANS =
  /^["'“‘(\s]*(?:this|that|these|those|they|so|therefore|thus|hence|otherwise|but|however|instead|if (?:not|so|it|that|this)|when they|(?:for|in|because of|by|despite) (?:this|that|these|your)|to make up for|it (?:is|was|has|had|will|does|did|comes|came))\b/i

/** Whether a whole sentence goes on which the next one leans. */
const leavesLeaning = (text: string, { span: [start, end], newText }: DraftEdit): boolean =>
  newText === '' &&
  /[.!?…]["'”’)\]]*\s*$/.test(text.slice(start, end)) &&
  /(?:^|[.!?…\uFFFC\n]["'”’)\]]*\s*)$/.test(text.slice(Math.max(0, start - 4), start)) &&
  LEANS.test(text.slice(end, end + LONGEST_OPENING))

const LONGEST_OPENING = 40

/** Whether edits of a text leave a slip in it that was not there. They must not overlap. */
export function leavesSlip(text: string, edits: readonly DraftEdit[]): boolean {
  if (edits.some((edit) => leavesLeaning(text, edit))) return true
  if (edits.some((edit) => goesOnBehindLooseEnd(text, edit) || entersName(text, edit))) return true
  if (partsPair(text, edits)) return true
  const sorted = [...edits].sort((a, b) => a.span[0] - b.span[0])
  const from = Math.max(0, Math.min(...edits.map(({ span }) => span[0])) - NEAR)
  const to = Math.min(text.length, Math.max(...edits.map(({ span }) => span[1])) + NEAR)
  let after = ''
  let at = from
  for (const { span, newText } of sorted) {
    after += text.slice(at, span[0]) + newText
    at = span[1]
  }
  after += text.slice(at, to)
  return SLIPS.some((slip) => count(after, slip) > count(text.slice(from, to), slip))
}

const count = (text: string, slip: RegExp): number => text.match(slip)?.length ?? 0
