import type { Syntax } from '../template-scan'

const TAG = /<\?(php\b|=)/y

/** `<?= $name ?>` and `<?php echo $name; ?>`. Any other code between the signs is markup. */
export const php: Syntax = {
  signs: '<',
  read(scan, start) {
    TAG.lastIndex = start
    const opening = TAG.exec(scan.text)?.[1]
    const end = opening === undefined ? undefined : scan.finder.after('?>', TAG.lastIndex)
    if (opening === undefined || end === undefined) return false
    const code = scan.text.slice(TAG.lastIndex, end - 2).trim()
    const printed = opening === '=' ? code : /^(?:echo|print)\b\s*([^;]+);?$/.exec(code)?.[1]
    return printed === undefined ? scan.markup(start, end) : scan.print(start, end, printed)
  },
}
