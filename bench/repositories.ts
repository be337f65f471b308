import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Severity } from '../engine/finding'
import { rules } from '../rules'
import { createCorpus } from './corpus'
import type { Letters } from './letters'

/** A repository of macros on the disk. Paths of files are those inside of it. */
export interface Repository {
  readonly folder: string
  readonly macros: number
  readonly files: readonly string[]
  readonly markdown: readonly string[]
  readonly bytes: number
}

const made = new Map<string, Repository>()

/** Written once in each run, so that its files are in the memory of the system. */
export function repositoryOf(macros: number, letters: Letters = 'plain'): Repository {
  const name = `${letters}-${macros}`
  const known = made.get(name)
  if (known) return known
  const folder = resolve('.build/bench/repositories', name)
  const { markdown, handlebars, json } = createCorpus(macros, letters)
  rmSync(folder, { recursive: true, force: true })
  // Searches for a config end here, as they do at the root of a repository.
  mkdirSync(join(folder, '.git'), { recursive: true })
  const all = [...markdown, ...handlebars, ...json]
  for (const { path, text } of all) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const bytes = all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path)
  const repository = { folder, macros, files: paths(all), markdown: paths(markdown), bytes }
  made.set(name, repository)
  return repository
}

/** Writes a config in which only the rules of one level are on, and gives its path. */
export function configOfOnly(level: Severity): string {
  const off = rules.filter(({ severity }) => severity !== level).map(({ id }) => [id, 'off'])
  return scratchFile(`only-${level}.config.json`, JSON.stringify({ rules: Object.fromEntries(off) }))
}

/** Writes a file that no repository holds, and gives its path. */
export function scratchFile(name: string, text: string): string {
  const path = resolve('.build/bench/scratch', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
