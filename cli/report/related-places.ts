import { messageOf, type Finding, type Offsets } from '../../engine/finding'

/** A place that belongs to a finding and is not its own. */
export interface RelatedPlace {
  /** The file, as the report names it. */
  readonly path: string
  readonly message: string
  readonly offsets: Offsets
}

/** Where else to look: notes, what else there is to say of the sentence, and the other macros of a comparison. */
export function relatedPlaces(finding: Finding, path: string): RelatedPlace[] {
  const { rule, notes = [], related } = finding
  const elsewhere = [finding, ...related].flatMap((one) => one.elsewhere ?? [])
  return [
    ...notes.map(({ message, offsets }) => ({ path, message, offsets })),
    ...related.map((other) => ({
      path,
      message: other.rule === rule ? `${rule}: here as well.` : `${other.rule}: ${messageOf(other)}`,
      offsets: other.offsets,
    })),
    ...elsewhere.map(({ file, title, offsets }) => ({
      path: file,
      message: title === undefined ? 'Also here.' : `Also in "${title}".`,
      offsets,
    })),
  ]
}
