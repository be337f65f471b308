/**
 * The longest document that is looked at while somebody types, in UTF-16 units. Longer ones are exports of a whole
 * helpdesk: where each paragraph holds a finding, reading one takes seconds, and that at each key.
 */
export const longest = 2 * 1024 * 1024

/** What is shown in a document that is longer. */
export const tooLong = `Amends does not check this file while you type, because it is longer than ${longest / 1024 / 1024} million characters. Split it, or run "amends check" on it.`
