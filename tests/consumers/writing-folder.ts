import {
  chmodSync,
  lstatSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** What a name in a folder stands for: a text of UTF-8 with its mode, or another name that it links to. */
export type Entry =
  | string
  | { readonly text: string; readonly mode: number }
  | { readonly linkTo: string }
  | { readonly sameAs: string }

/** What the names in a folder stand for, in words that can be compared. */
export type Look = ReadonlyMap<string, string>

/** Makes a folder anew. */
export function fill(folder: string, entries: Readonly<Record<string, Entry>>): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, entry] of Object.entries(entries)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (typeof entry === 'string') writeFileSync(path, entry)
    else if ('linkTo' in entry) symlinkSync(entry.linkTo, path)
    else if ('sameAs' in entry) linkSync(join(folder, entry.sameAs), path)
    else {
      writeFileSync(path, entry.text)
      chmodSync(path, entry.mode)
    }
  }
}

/** All that must be as it was, or as it shall be: bytes, mode, owner, and where links lead. */
export function lookAt(folder: string): Look {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(names.map((name) => [name, lookAtOne(join(folder, name))]))
}

function lookAtOne(path: string): string {
  const stats = lstatSync(path)
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`
  if (stats.isDirectory()) return 'folder'
  const { mode, uid, gid } = stats
  return `${(mode & 0o7777).toString(8)} ${uid}:${gid} ${readFileSync(path, 'latin1')}`
}

const draft = /(?:^|\/)\.amends-\d+-[\da-z]+\.tmp$/

export const draftsIn = (look: Look): readonly string[] => [...look.keys()].filter((name) => draft.test(name))

/**
 * What is neither old nor new after an interruption. A draft may be left that holds the beginning of a new text, or all of it,
 * and that nobody may read who may not read the file.
 */
export function faultsOf(now: Look, before: Look, after: Look): readonly string[] {
  const drafts = new Set(draftsIn(now))
  const names = new Set([...now.keys(), ...before.keys(), ...after.keys()])
  return [
    ...[...names]
      .filter(
        (name) =>
          !drafts.has(name) && now.get(name) !== before.get(name) && now.get(name) !== after.get(name),
      )
      .map((name) => `${name} is ${shown(now.get(name))}`),
    ...[...drafts]
      .filter((name) => ![...after.values()].some((file) => mayBecome(now.get(name)!, file)))
      .map((name) => `${name} is ${shown(now.get(name))}`),
    ...(drafts.size > 1 ? [`There are ${drafts.size} drafts.`] : []),
  ]
}

const shown = (look = 'gone'): string => JSON.stringify(look.slice(0, 100))

function mayBecome(draft: string, file: string): boolean {
  const parts = (one: string) => /^([0-7]+) \S+ ([^]*)$/.exec(one)
  const [, mode, text] = parts(draft) ?? []
  const [, laterMode, laterText] = parts(file) ?? []
  if (mode === undefined || laterMode === undefined) return false
  return (parseInt(mode, 8) & 0o77 & ~parseInt(laterMode, 8)) === 0 && laterText!.startsWith(text!)
}
