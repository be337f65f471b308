import { defaultReadSettings, type Format, type ReadOptions } from '../../../engine/document'

export const readAll: ReadOptions = { ...defaultReadSettings, path: '', wanted: () => true }

/** The passages of a file, one line each: the role, the path inside the file, and the text as the reader sees it. */
export function passagesOf(format: Format, source: string, options: Partial<ReadOptions> = {}): string[] {
  const { macros } = format.read(source, { ...readAll, ...options })
  return macros
    .flatMap((macro) => macro.passages)
    .map(({ role, path, text }) => [role, path, text.text].filter((part) => part !== '').join(' ▸ '))
}
