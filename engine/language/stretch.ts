/** The tokens `[from, to)` of a passage. */
export interface Stretch {
  readonly from: number
  readonly to: number
}
