import type { Host } from '../host/host'
import { figure } from '../text/plural'
import { eraseLine } from '../host/say'
import { cellsOf, textWidth, widthOfCells } from '../text/text-width'

/** Milliseconds of silence before anything is shown, and between two states of the line. */
const patience = 1000
const pace = 100

/** Tells on a terminal how far a run is, once it has lasted long enough that somebody wonders. */
export class Progress {
  readonly #since: number
  #shownAt: number | undefined
  #files = 0

  constructor(
    private readonly host: Host,
    private readonly total: number,
  ) {
    this.#since = host.now()
  }

  /** Is called before each file. */
  file(name: string): void {
    this.#files += 1
    if (!this.host.showsProgress) return
    const now = this.host.now()
    if (now - this.#since < patience || now - (this.#shownAt ?? -Infinity) < pace) return
    this.#shownAt = now
    const done = `Checking ${figure(this.#files)} of ${figure(this.total)} files … `
    // A terminal that is full to its last column would begin a new line.
    const room = (this.host.columns ?? 80) - 1 - textWidth(done)
    this.host.stderr(`${eraseLine}${done}${endOf(name, room)}\r`)
  }

  /** Takes away what was shown. */
  end(): void {
    if (this.#shownAt !== undefined) this.host.stderr(`${eraseLine}\r`)
  }
}

/** As much of the end of a path as fits, because that tells files apart. */
function endOf(path: string, room: number): string {
  const cells = cellsOf(path)
  if (widthOfCells(cells) <= room) return cells.map(({ shown }) => shown).join('')
  let width = 1
  const kept = cells.findLastIndex((cell) => (width += cell.width) > room) + 1
  return room < 1
    ? ''
    : `…${cells
        .slice(kept)
        .map(({ shown }) => shown)
        .join('')}`
}
