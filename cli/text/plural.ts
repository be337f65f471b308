/** `1,204` */
export const figure = (number: number): string => number.toLocaleString('en')

/** `1 file`, `2 files`, `3 fixes`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`}`
}
