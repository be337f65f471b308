/** A colour: red, green and blue from 0 to 255, and how much it covers of what is behind it, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, cover: number]

/** Reads `#rgb`, `#rgba`, `#rrggbb` and `rgba(…)`. Throws for what is none of these. */
function colourOf(css: string): Colour {
  const numbers = /^rgba?\(([^)]*)\)$/.exec(css)?.[1]?.split(',').map(Number)
  if (numbers) return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1]
  const digits = /^#([\da-f]{3,4}|[\da-f]{6})$/i.exec(css)?.[1]
  if (digits === undefined) throw new Error(`"${css}" is no colour that is known here.`)
  const pairs = digits.length === 6 ? digits.match(/../g)! : Array.from(digits, (digit) => digit + digit)
  const [red, green, blue, cover = 255] = pairs.map((pair) => parseInt(pair, 16))
  return [red!, green!, blue!, cover / 255]
}

/** What is seen of a colour on another one that covers all. */
export const seenOn = (colour: string, ground: string): string =>
  `rgba(${over(colourOf(colour), colourOf(ground)).join(', ')})`

const over = ([red, green, blue, cover]: Colour, ground: Colour): Colour => {
  const mixed = [red, green, blue].map((part, at) => part * cover + ground[at]! * (1 - cover))
  return [mixed[0]!, mixed[1]!, mixed[2]!, 1]
}

/** The relative luminance of WCAG 2.2, from 0 to 1. */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** The contrast ratio of WCAG 2.2 between a colour and its ground, from 1 to 21. */
export function contrast(colour: string, ground: string): number {
  const behind = colourOf(ground)
  const [dark, light] = [luminance(over(colourOf(colour), behind)), luminance(behind)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

/** What WCAG asks of texts at its level AA, and of signs such as bars and ticks. */
const least = { text: 4.5, sign: 3 } as const

/** What has to be told apart: something that is read or seen, and the ground that it is on. */
export interface Pair {
  readonly what: string
  readonly kind: keyof typeof least
  readonly colour: string
  readonly ground: string
}

/** The pairs that are too much alike, with their ratio. */
export const tooAlike = (pairs: readonly Pair[]): string[] =>
  pairs
    .filter(({ kind, colour, ground }) => contrast(colour, ground) < least[kind])
    .map(
      ({ what, kind, colour, ground }) =>
        `${what} (${kind}): ${colour} on ${ground} is ${contrast(colour, ground).toFixed(2)}`,
    )

/** The colour that a value stands for: itself, or that of a `var(--name, other)`. A name without a colour counts as missing. */
export function resolved(value: string, colours: Readonly<Record<string, string>>): string {
  const [, name, other] = /^var\(--([\w-]+)(?:,\s*(.*))?\)$/.exec(value) ?? []
  if (name === undefined) return value
  const known = colours[name] || other
  if (!known) throw new Error(`Nothing says which colour --${name} has.`)
  return resolved(known, colours)
}
