import type { Syntax } from '../template-scan'

const MERGE = /\*\|([A-Z][A-Z\d_:=!<> .,'"-]{0,119})\|\*/y

/** `*|FNAME|*` of Mailchimp and Mandrill, with `*|IF:LATE|*…*|ELSE:|*…*|END:IF|*`. */
export const mailchimp: Syntax = {
  signs: '*',
  read(scan, start) {
    if (scan.text[start + 1] !== '|') return false
    MERGE.lastIndex = start
    const name = MERGE.exec(scan.text)?.[1]
    if (name === undefined) return false
    const end = MERGE.lastIndex
    const { blocks } = scan
    if (/^(?:IF|IFNOT):/.test(name)) return scan.markup(start, end, blocks.open('if'))
    if (name.startsWith('ELSE'))
      return scan.markup(start, end, blocks.else(name === 'ELSE:' ? 'else' : 'else if'))
    if (name.startsWith('END:IF')) return scan.markup(start, end, blocks.close('if'))
    return scan.print(start, end, name)
  },
}

/** Two digits in base 16 between percent signs are letters of an address: `%E2%80`. */
const SIGNS = /%%([A-Za-z_][\w. ]{0,59})%%|%(?![\dA-Fa-f]{2}%)([A-Za-z_][\w.]{1,59})%(?!\w)/y

/** `%name%` of Symfony and Mailgun, `%%name%%` of Marketing Cloud. A number in front makes it a share: `50%off%`. */
export const percentSigns: Syntax = {
  signs: '%',
  read(scan, start) {
    if (/[\w%]/.test(scan.text[start - 1] ?? '')) return false
    SIGNS.lastIndex = start
    const [, doubled, single] = SIGNS.exec(scan.text) ?? []
    const name = doubled ?? single
    return name !== undefined && scan.print(start, SIGNS.lastIndex, name)
  },
}
