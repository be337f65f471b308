import { basename, dirname } from 'node:path'
import { isLeftOutFolder } from '../../engine/settings/left-out'
import type { Linter } from '../../engine/lint'
import { configName } from '../../engine/settings/nearest-config'
import { suppressionsName } from '../../engine/suppressions/suppressions'
import { count } from '../../report/plural'
import { Results } from '../cache/results'
import type { CheckOptions } from '../command-line/check'
import { Refusal } from '../errors'
import type { ExitCode } from '../exit-code'
import { textOf } from '../files/decode'
import { isKnown } from '../files/find'
import type { FolderWatch, Host } from '../host/host'
import { say } from '../host/say'
import { harmless } from '../text/harmless'
import { relativePath } from '../text/paths'
import { check } from './check'

/**
 * `amends check --watch`: a whole run, and another one after each change. What was found in a file is remembered by its
 * content, so that only what changed is judged again, and files are still compared with all others. Ctrl+C ends it, as
 * planned: exit code 0.
 */
export async function watch(options: CheckOptions, host: Host, linter: Linter): Promise<ExitCode> {
  const looks = new Looks(host)
  const results = new Results(undefined)
  const folders = await host.watch()
  try {
    await check(options, looks.host, linter, results)
    for (;;) {
      watchAll(looks.folders, folders)
      const changes = folders.changes((path) => looks.isAbout(path))
      // From here on Ctrl+C means what the line says.
      host.stderr(`Watching ${count(looks.folders.size, 'folder')}. Press Ctrl+C to end.\n`)
      const changed = await changes
      if (!changed) return 0
      host.stderr(`\n${harmless(changeLine([...changed], host))}\n\n`)
      await checkAgain(options, looks.host, linter, results)
    }
  } finally {
    folders.close()
  }
}

/** A config that is just being written may be broken for a while, which is no reason to end. */
async function checkAgain(
  options: CheckOptions,
  host: Host,
  linter: Linter,
  results: Results,
): Promise<void> {
  try {
    await check(options, host, linter, results)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message, host)
  }
}

function changeLine(paths: readonly string[], host: Host): string {
  const [first = '', ...others] = paths.map((path) => relativePath(host.cwd, path) || '.')
  return others.length > 0 ? `Changed: ${first} and ${others.length} more` : `Changed: ${first}`
}

/** Watches the folders, and forgets those that are gone or closed to us: the run has told of them. */
function watchAll(paths: Set<string>, folders: FolderWatch): void {
  for (const path of paths) {
    try {
      folders.add(path)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      paths.delete(path)
      if (code !== 'ENOSPC' && code !== 'EMFILE') continue
      throw new Refusal(
        `The system watches no more folders than it does already (${String(code)}). ` +
          'Name fewer folders, or raise its limit: on Linux fs.inotify.max_user_watches and max_user_instances.',
      )
    }
  }
}

/** Remembers what runs looked at: a change of that is what they would like to know. */
class Looks {
  /** The folders that were listed, and those of files that were read. */
  readonly folders = new Set<string>()
  readonly #read = new Set<string>()
  readonly #wrote = new Map<string, string>()
  readonly host: Host

  constructor(private readonly real: Host) {
    this.folders.add(real.cwd)
    this.host = {
      ...real,
      readdir: (path) => {
        this.folders.add(path)
        return real.readdir(path)
      },
      readFile: (path, megabytes) => {
        const bytes = real.readFile(path, megabytes)
        this.#read.add(path)
        this.folders.add(dirname(path))
        return bytes
      },
      writeFile: (path, text, before) => {
        real.writeFile(path, text, before)
        this.#wrote.set(path, text)
      },
      appendFile: (path, text) => {
        real.appendFile(path, text)
        this.#wrote.set(path, this.#textOf(path) ?? '')
      },
    }
  }

  isAbout(path: string): boolean {
    const wrote = this.#wrote.get(path)
    if (wrote !== undefined && wrote === this.#textOf(path)) return false
    const name = basename(path)
    if (this.#read.has(path) || this.folders.has(path) || isKnown(path)) return true
    if (name === configName || name === suppressionsName || name === '.gitignore') return true
    return !isLeftOutFolder(name) && this.#isFolder(path)
  }

  #isFolder(path: string): boolean {
    try {
      return this.real.stat(path).kind === 'directory'
    } catch {
      return false
    }
  }

  #textOf(path: string): string | undefined {
    try {
      return textOf(this.real.readFile(path))
    } catch {
      return undefined
    }
  }
}
