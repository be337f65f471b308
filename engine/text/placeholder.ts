/** The unit that stands for a placeholder in decoded text. */
export const PLACEHOLDER = '\uFFFC'

/** What a placeholder stands for, as far as its name tells. */
export type PlaceholderKind = 'person' | 'issue' | 'time' | 'money' | 'company' | 'unknown'

/** One template expression that prints something: `{{ticket.title}}`, `%{name}`, `{amount}` … */
export interface Placeholder {
  readonly kind: PlaceholderKind
  /** The expression inside the sigils: `ticket.title`. */
  readonly name: string
  /** The whole expression as it stands in the layer that it was found in. */
  readonly raw: string
}
