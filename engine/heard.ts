/** What the reader hears, without the words that introduce it, for where those stand in a column of their own. */
export const heard = (hears: string): string => hears.replace(/^Reads as:\s*/, '')
