/** The exponent of the power of the size that fits the times best, by least squares of their logarithms. */
export function fittedExponent(sizes: readonly number[], times: readonly number[]): number {
  const xs = sizes.map(Math.log)
  const ys = times.map((time) => Math.log(Math.max(1, time)))
  const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length
  const [x, y] = [mean(xs), mean(ys)]
  const over = xs.reduce((sum, one, i) => sum + (one - x) * (ys[i]! - y), 0)
  return over / xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
}

/** The most by which a time grew to the next. Times too short to say anything count as some. */
export const worstDoubling = (times: readonly number[]): number =>
  Math.max(...times.slice(1).map((time, i) => time / Math.max(SHORTEST, times[i]!)))

/** Milliseconds below which noise is all there is. */
const SHORTEST = 20
