import type { Offsets } from '../finding'
import { firstIndex } from '../first-index'

/** Places of a text that do not touch each other, in order, so that whether one more is free is searched by halves. */
export class Places {
  readonly #places: Offsets[] = []

  /** Whether a place touches none of these. */
  isFree(place: Offsets): boolean {
    return (this.#places[this.#indexFor(place)]?.[0] ?? Infinity) > place[1]
  }

  /** Adds a place, which must be free. */
  take(place: Offsets): void {
    this.#places.splice(this.#indexFor(place), 0, place)
  }

  /** The index of the first that does not end before this one. */
  #indexFor([start]: Offsets): number {
    return firstIndex(this.#places, ([, end]) => end >= start)
  }
}
