import { vi } from 'vitest'
import type { Desk } from './editor'

/** A terminal without a window, for editors that cannot do without one. */
export class Terminal {
  constructor(private readonly desk: Desk) {
    // Where tmux has its socket, so that it meets nobody else's.
    desk.env['TMUX_TMPDIR'] = desk.home
  }

  start(command: string): void {
    this.#tmux('-f', '/dev/null', 'new-session', '-d', '-x', '150', '-y', '40', command)
  }

  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys)
  }

  /** Waits until the screen shows a text. Throws the screen when it never does. */
  async sees(text: string | RegExp): Promise<void> {
    const isThere = (screen: string) => (typeof text === 'string' ? screen.includes(text) : text.test(screen))
    const look = () => {
      const screen = this.#tmux('capture-pane', '-p')
      if (!isThere(screen)) throw new Error(`The screen never showed ${String(text)}:\n${screen}`)
    }
    await vi.waitFor(look, { timeout: 30_000, interval: 50 })
  }

  close(): void {
    this.#tmux('kill-server')
  }

  #tmux(...args: readonly string[]): string {
    return this.desk.run('tmux', args)
  }
}
