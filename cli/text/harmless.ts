/** Characters that would move the cursor, or turn the order of the text around. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu

/** A text from outside, such as a file name, without anything that could steer the terminal. */
export const harmless = (text: string): string => text.replace(unsafe, '\u00b7')
