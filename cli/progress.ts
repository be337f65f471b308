import type { Host } from './host'

/** Tells on a terminal how far a run is, once it has lasted long enough that somebody wonders. */
export class Progress {
  constructor(
    private readonly host: Host,
    private readonly total: number,
  ) {}

  /** Is called before each file. */
  file(_name: string): void {
    if (this.host.showsProgress && this.total < 0) this.host.stderr('')
  }

  /** Takes away what was shown. */
  end(): void {}
}
