import type { Syntax, TemplateScan } from '../template-scan'

/** `{{name}}`, `{{val, number}}` and `{{- html}}` of i18next, where the hyphen swallows no space. */
export const i18next: Syntax = {
  signs: '{',
  read(scan, start) {
    if (!scan.text.startsWith('{{', start)) return false
    const close = scan.finder.tagEnd(start + 2, '{{', '}}')
    if (close === undefined) return false
    return scan.print(start, close + 2, scan.text.slice(start + 2, close).replace(/^-/, ''))
  },
}

/** `$t(common.sorry)`: another text of the catalog. */
export const nesting: Syntax = {
  signs: '$',
  read(scan, start) {
    const reference = /\$t\(([^()\r\n]{1,200})\)/y
    reference.lastIndex = start
    const name = reference.exec(scan.text)?.[1]
    return name !== undefined && scan.print(start, reference.lastIndex, name)
  },
}

const ELEMENT = /<\/?\d{1,3}\s?\/?>/y

/** `<1>…</1>`: an element that the program puts there. */
export const numberedElements: Syntax = {
  signs: '<',
  read(scan, start) {
    ELEMENT.lastIndex = start
    return ELEMENT.test(scan.text) && scan.markup(start, ELEMENT.lastIndex)
  },
}

/** `$NAME$`, `$1`, and `$$` for the sign itself, in the messages of a browser extension. */
export const chrome: Syntax = {
  signs: '$',
  read(scan, start) {
    if (scan.text[start + 1] === '$') return scan.escape(start, start + 2, '$')
    return printed(scan, start, /\$([A-Za-z\d_@]+)\$|\$([1-9])/y)
  },
}

/** `$NAME$` where the dialect is not known: nothing else is written so. */
export const capitals: Syntax = {
  signs: '$',
  read: (scan, start) => printed(scan, start, /\$([A-Z][A-Z\d_]+)\$/y),
}

/** `$name`, `$session.params.name` and `#context.name` of Dialogflow. */
export const dialogflow: Syntax = {
  signs: '$#',
  read: (scan, start) =>
    printed(scan, start, /\$([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)|#([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+)/y),
}

function printed(scan: TemplateScan, start: number, pattern: RegExp): boolean {
  pattern.lastIndex = start
  const match = pattern.exec(scan.text)
  return match !== null && scan.print(start, pattern.lastIndex, match[1] ?? match[2] ?? '')
}
