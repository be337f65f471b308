// What the server leaves alone because of its size, as far as a user can notice it. There is no limit for the length of a
// line, because one of a megabyte was measured to cost what a megabyte of short lines costs: positions in a line are
// counted in one pass.

/**
 * The longest document that is looked at while somebody types, in UTF-16 units. Longer ones are exports of a whole
 * helpdesk: where each paragraph holds a finding, reading one takes seconds, and that at each key.
 */
export const mostUnits = 2 * 1024 * 1024

/** What is shown in a document that is longer. */
export const tooLongNotice = `Amends does not check this file while you type, because it is longer than ${mostUnits / 1024 / 1024} million characters. Split it, or run "amends check" on it.`

/** Nobody writes in longer documents, which are exports; and reading one takes longer than typing on. In UTF-16 units. */
export const mostUnitsToComplete = 256 * 1024

/** Larger files that are not open are exports that nobody edits, and reading one would hold up what the user waits for. */
export const mostBytesClosed = 512 * 1024

/** The files of a folder that are looked at: a search in one that is no repository of macros has to end, as in a home. */
export const mostFiles = 5000
