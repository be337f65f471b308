/** A text that licences have in common, and who asks that it be passed on with the programs. */
export interface LicenceText {
  /** As the packages name it, such as `MIT`. */
  readonly name: string
  readonly text: string
  /** What stands above the text, which is whose work it is, with the packages where it does. */
  readonly holders: ReadonlyMap<string, readonly string[]>
}

export interface Licensed {
  /** With its version. */
  readonly package: string
  readonly name: string
  /** The licence file as it is. */
  readonly file: string
}

/** Where whose work it is ends, and what everybody may do with it begins. */
const beginning =
  /^(?:# )?(?:Permission is hereby granted|Permission to use|Redistribution and use|Blue Oak)/m
const titles = /^(?:#* *)?(?:\(?The )?(?:MIT|ISC|BSD 3-Clause)(?: License)?(?: \((?:MIT|ISC)\))?\)?:?$\n*/gim

/** Sorts licences by their text, so that each is told once. Fails for one that is built as none that is known. */
export function licenceTexts(licensed: readonly Licensed[]): LicenceText[] {
  const texts = new Map<string, { name: string; text: string; holders: Map<string, string[]> }>()
  for (const { package: of, name, file } of licensed) {
    const lines = file.replaceAll('\r', '').trim()
    const from = lines.search(beginning)
    if (from < 0)
      throw new Error(`The licence of ${of} begins in no way that is known: ${lines.slice(0, 80)}`)
    const text = lines.slice(from)
    const holder = lines
      .slice(0, from)
      .replace(titles, '')
      .replace(/\n{2,}/g, '\n')
      .trim()
    // Some break their lines elsewhere, or quote with other marks.
    const key = text.replace(/[\s"'*]+/g, ' ').toLowerCase()
    const known = texts.get(key) ?? { name, text, holders: new Map<string, string[]>() }
    texts.set(key, known)
    known.holders.set(holder, [...(known.holders.get(holder) ?? []), of])
  }
  return [...texts.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
