/** Chance with a memory: each call gives the next number from 0 up to 1. */
export type Dice = () => number

/** The generator known as mulberry32. The same seed gives the same numbers. */
export function createDice(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(from: readonly T[], dice: Dice): T => from[Math.floor(dice() * from.length)]!
