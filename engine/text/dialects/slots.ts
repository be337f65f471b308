import type { Syntax, TemplateScan } from '../template-scan'

/** Placeholders without any logic: an opening sign, a name, a closing sign. `pattern` is sticky; its group is the name. */
const slot = (
  sign: string,
  pattern: RegExp,
  isRead: (scan: TemplateScan) => boolean = () => true,
): Syntax => ({
  signs: sign,
  read(scan, start) {
    pattern.lastIndex = start
    const name = pattern.exec(scan.text)?.[1]
    return name !== undefined && isRead(scan) && scan.print(start, pattern.lastIndex, name)
  },
})

/** `%{ticket.name.first}` of osTicket, `%{name,fallback:you}` of Discourse, `%{count}` of Rails. */
export const percent = slot('%', /%\{([^{}\r\n]{1,120})\}/y)

/** `#{ticket.customer.firstname}` of Zammad. */
export const hash = slot('#', /#\{([^{}\r\n]{1,120})\}/y)

const DOLLAR = /\$\{([^{}\r\n]{1,120})\}/y

/** `${name}` */
export const dollar = slot('$', DOLLAR)

/** Whether other slots of a text are single braces, so that the sign in `${amount}` is money. */
const showsBraces = (text: string): boolean => /(?:^|[^{$%#\w])\{[A-Za-z][\w .]{0,39}\}(?!\})/.test(text)

/** The same where the dialect is not known. */
export const dollarUnlessMoney = slot('$', DOLLAR, (scan) => !scan.own(showsBraces))

/** `{!Contact.FirstName}`, `{!Contact.FirstName, Valued Customer}` and `{!BLANKVALUE(Contact.FirstName,"…")}` of Salesforce. */
export const salesforce = slot('{', /\{!([^{}\r\n]{1,120})\}/y)

/** `{name}` and `{their specific issue}`, also `{0}`. What stands between two braces is another dialect's. */
export const braces: Syntax = {
  signs: '{',
  read: (scan, start) => scan.text[start - 1] !== '{' && singleBraces.read(scan, start),
}
const singleBraces = slot('{', /\{ ?([A-Za-z][\w .'’/-]{0,39}|\d{1,2})\}/y)

/** `{%customer.firstName,fallback=there%}`, which looks like a tag of Liquid but prints. Nobody writes Liquid so. */
export const helpScout = slot(
  '{',
  /\{%([A-Za-z]\w*(?:\.\w+)+(?:,[^{}%]{0,80})?|\w+,fallback=[^{}%]{0,80})%\}/y,
)

/** The same where it is known to be one. */
export const helpScoutOnly = slot('{', /\{%([A-Za-z][\w.]*(?:,[^{}%]{0,80})?)%\}/y)
