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

  static joinPath(folder: Uri, name: string): Uri {
    return new Uri(`${folder.text}/${name}`)
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

export class Disposable {
  constructor(readonly dispose: () => void) {}

  static from(...all: readonly { dispose(): void }[]): Disposable {
    return new Disposable(() => all.forEach((one) => one.dispose()))
  }
}

/** Matches by the language alone. */
export const languages = {
  match: (selector: readonly { language?: string }[], { languageId }: { languageId: string }): number =>
    selector.some(({ language }) => language === languageId) ? 10 : 0,
}

const opened = new EventEmitter<{ languageId: string }>()
const foldersChanged = new EventEmitter<{ added: readonly { uri: Uri }[] }>()

/** What is open, which a test changes, and the paths of the files that are there. */
export const workspace = {
  textDocuments: [] as { languageId: string }[],
  workspaceFolders: [] as { uri: Uri }[],
  files: [] as string[],
  onDidOpenTextDocument: opened.event,
  onDidChangeWorkspaceFolders: foldersChanged.event,
  opened,
  foldersChanged,
  fs: {
    stat: async (file: Uri): Promise<object> => {
      if (!workspace.files.includes(file.toString())) throw new Error('There is no such file.')
      return {}
    },
  },
}
