import { BLOCK_ELEMENTS, INLINE_ELEMENTS, SKIPPED_ELEMENTS } from '../html-names'
import type { Syntax } from '../template-scan'

const REFERENCE = /\[\[([\w-]+(?:\.[\w-]+)+)\]\]/y
const BRACKETS = /\[([A-Za-z][\w'’/&.#-]*(?: [\w'’/&.#-]+){0,3})\](?![[(])/y
const ANGLES = /<(([A-Za-z][\w'’]*)(?:[ _/-][A-Za-z][\w'’]*){0,4})>/y

/** `[[sn.org.refunds]]`, a snippet, and slots that people fill in: `[Customer Name]`, but no Markdown link. */
export const brackets: Syntax = {
  signs: '[',
  read(scan, start) {
    const { text } = scan
    REFERENCE.lastIndex = start
    const name = REFERENCE.exec(text)?.[1]
    if (name !== undefined) return scan.print(start, REFERENCE.lastIndex, name)
    const before = text[start - 1] ?? ''
    if (/[\w!\]\\]/.test(before)) return false
    BRACKETS.lastIndex = start
    const words = BRACKETS.exec(text)?.[1]
    if (words === undefined || words === 'TODO' || words.length < 2) return false
    const isLinkDefinition = text[BRACKETS.lastIndex] === ':' && /^[\r\n]?$/.test(before)
    return !isLinkDefinition && scan.print(start, BRACKETS.lastIndex, words)
  },
}

/** `<First Name>`, which is no element: no browser knows it, and nothing closes it. */
export const angles: Syntax = {
  signs: '<',
  read(scan, start) {
    const { text } = scan
    ANGLES.lastIndex = start
    const [, words, first = ''] = ANGLES.exec(text) ?? []
    if (words === undefined || /\w/.test(text[start - 1] ?? '')) return false
    const element = first.toLowerCase()
    // A name with a hyphen is an element of the page's own making.
    if (ELEMENTS.has(element) || /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(words)) return false
    return !scan.own(closedElements).has(element) && scan.print(start, ANGLES.lastIndex, words)
  },
}

/** The names of all elements that a text closes. */
const closedElements = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/<\\?\/([A-Za-z]\w*)/g), ([, name]) => name!.toLowerCase()))

/** Elements that stand without an end tag and are in none of the lists by which HTML is read. */
const OTHER_ELEMENTS =
  'acronym applet area audio base basefont bgsound blink button canvas col colgroup dir embed font frame frameset ' +
  'html image input isindex keygen link listing map marquee menu menuitem meta meter nobr noembed noframes noscript ' +
  'optgroup output param path picture plaintext portal progress rb rp rt rtc ruby search slot source spacer strike ' +
  'track video xml xmp'

const ELEMENTS = new Set([
  ...BLOCK_ELEMENTS,
  ...INLINE_ELEMENTS,
  ...SKIPPED_ELEMENTS,
  ...OTHER_ELEMENTS.split(' '),
])
