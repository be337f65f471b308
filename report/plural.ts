/** `1,204`, of a whole number. Asking `Intl` would take longer than checking some files. */
export const figure = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** `1 file`, `2,000 files`, `3 fixes`. */
export function count(number: number, noun: string): string {
  return `${figure(number)} ${number === 1 ? noun : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`}`
}

export const isOrAre = (number: number): string => (number === 1 ? 'is' : 'are')

/** `a, b and c`. */
export const inWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`
