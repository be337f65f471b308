import { figure } from '../../report/plural'
import type { Host } from '../host/host'
import { ProgressLine } from '../host/progress-line'
import { cellsOf, textWidth, widthOfCells } from '../text/text-width'

/** Milliseconds between two states of the line. */
const pace = 100

/** Tells on a terminal which of how many files is checked. */
export class Progress {
  readonly #line: ProgressLine
  #files = 0

  constructor(
    private readonly host: Host,
    private readonly total: number,
  ) {
    this.#line = new ProgressLine(host, pace)
  }

  /** Is called before each file. */
  file(name: string): void {
    this.#files += 1
    this.#line.show(() => {
      const done = `Checking ${figure(this.#files)} of ${figure(this.total)} files … `
      // A terminal that is full to its last column would begin a new line.
      const room = (this.host.columns ?? 80) - 1 - textWidth(done)
      return done + endOf(name, room)
    })
  }

  end(): void {
    this.#line.end()
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
