/** What the client's logic needs of VS Code, for tests without it. */

export const l10n = {
  t: (message: string, ...values: readonly unknown[]): string =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
}

export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 }

export class Uri {
  private constructor(private readonly text: string) {}

  static parse(text: string): Uri {
    return new Uri(text)
  }

  toString(): string {
    return this.text
  }
}

export class EventEmitter<Event> {
  readonly #listeners = new Set<(event: Event) => void>()

  readonly event = (listener: (event: Event) => void) => {
    this.#listeners.add(listener)
    return { dispose: () => this.#listeners.delete(listener) }
  }

  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event)
  }

  dispose(): void {
    this.#listeners.clear()
  }
}
