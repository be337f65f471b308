import type { CheckedFile } from './check-file'

/** A `CheckedFile` as JSON can hold it. */
export type StoredFile = Omit<CheckedFile, 'titles'> & {
  readonly titles: readonly (readonly [macro: string, title: string])[]
}

export const toStored = (file: CheckedFile): StoredFile => ({ ...file, titles: [...file.titles] })

/** What reading a stored file's JSON gives. The suppressions in `unused` are copies: no list of a config holds them. */
export const fromStored = (stored: StoredFile): CheckedFile => ({ ...stored, titles: new Map(stored.titles) })
