import { resolve } from 'node:path'
import type { Changes } from '../command-line/check'
import { reasonOf, Refusal } from '../errors'
import { textOf } from '../files/decode'
import { isKnown } from '../files/find'
import type { Host } from '../host/host'

/** A file that differs between two states of the repository. */
export interface ChangedFile {
  /** Relative to the top of the repository, with `/`. */
  readonly path: string
  /** The names by which Git keeps its texts. Missing where there is none, or where it is only on disk. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** Whether it is no more. */
  readonly isDeleted: boolean
}

/** What Git keeps for a file that is not a link and no other repository. */
const FILE_MODE = /^100/
const OTHER_REPOSITORY = '160000'

/** Asks Git about the repository that the working directory is in. A few calls, however many files there are. */
export class Repository {
  private constructor(
    /** The folder at its top. */
    readonly top: string,
    /** The option that asks. */
    private readonly option: string,
    private readonly host: Host,
  ) {}

  /** Throws a `Refusal` where there is no repository with files, as all else here does where Git fails. */
  static open(option: string, host: Host): Repository {
    const here = new Repository(host.cwd, option, host)
    // A way up, and not a path: through a symbolic link Git would name another one than we do.
    const [isInside, up = ''] = here.#ask(['rev-parse', '--is-inside-work-tree', '--show-cdup']).split('\n')
    if (isInside === 'true') return new Repository(resolve(host.cwd, up), option, host)
    throw here.#refusal('there are no files here, only what Git keeps of them')
  }

  /** The files that differ: those on disk from where this branch left another one, or those staged from the last commit. */
  changed(changes: Changes): readonly ChangedFile[] {
    const from = changes.kind === 'staged' ? '--cached' : this.#startOf(changes.ref)
    const flags = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--ignore-submodules=all']
    const listed = this.#ask(['-c', 'diff.relative=false', 'diff', ...flags, from, '--']).split('\0')
    const files: ChangedFile[] = []
    for (let i = 0; i + 1 < listed.length; i += 2) {
      const [modeBefore = '', modeAfter = '', before = '', after = '', status = ''] =
        listed[i]!.slice(1).split(' ')
      const path = listed[i + 1]!
      const [was, is] = [FILE_MODE.test(modeBefore), FILE_MODE.test(modeAfter)]
      // What is in conflict has no text yet that could be committed; on disk it is listed once more, as it is there.
      if (status === 'U' || !(was || is) || !isKnown(path)) continue
      files.push({
        path,
        before: was ? before : undefined,
        after: is && !/^0+$/.test(after) ? after : undefined,
        isDeleted: !is,
      })
    }
    return files
  }

  /** Whether Git knows nothing of a file, given by its path from the top. Those of other repositories are theirs. */
  isNew(): (path: string) => boolean {
    const known = new Set<string>()
    const others: string[] = []
    for (const line of this.#ask(['ls-files', '--stage', '-z']).split('\0')) {
      const path = line.slice(line.indexOf('\t') + 1)
      known.add(path)
      if (line.startsWith(OTHER_REPOSITORY)) others.push(`${path}/`)
    }
    return (path) => !known.has(path) && !others.some((folder) => path.startsWith(folder))
  }

  /** Texts by the names that Git keeps them by. */
  contents(names: readonly string[]): ReadonlyMap<string, Uint8Array> {
    const contents = new Map<string, Uint8Array>()
    if (names.length === 0) return contents
    const input = [...new Set(names)].map((name) => `${name}\n`).join('')
    const output = this.#call(['cat-file', '--batch'], input)
    for (let at = 0; at < output.length;) {
      const start = output.indexOf(0x0a, at) + 1
      const [name = '', type, size] = textOf(output.subarray(at, start)).split(' ')
      // "name missing" has no text behind it.
      const end = type === 'blob' ? start + Number(size) : start
      if (type === 'blob') contents.set(name, output.subarray(start, end))
      at = type === 'blob' ? end + 1 : end
    }
    return contents
  }

  /**
   * Where this branch left the other one, which is what a pull request is compared with. An earlier commit of this branch
   * is that place itself.
   */
  #startOf(ref: string): string {
    // Git would take it for an option.
    if (ref.startsWith('-')) throw new Refusal(`--since needs a branch, a tag or a commit, not "${ref}".`)
    const commit = `${ref}^{commit}`
    const base = this.#try(['merge-base', commit, 'HEAD'])
    if (base !== undefined) return base
    const isThere = this.#try(['rev-parse', '--verify', '--quiet', commit]) !== undefined
    const why = isThere
      ? `"${ref}" and what is checked out have no commit in common.`
      : `there is no commit "${ref}" here.`
    const isRemote = !isThere && ref.includes('/')
    const advice = this.#deepen() || (isRemote ? ' Fetch it first: `git fetch`.' : '')
    throw new Refusal(`--since: ${why}${advice}`)
  }

  /** What to do where Git was told to fetch only a part of the history. */
  #deepen(): string {
    if (this.#try(['rev-parse', '--is-shallow-repository']) !== 'true') return ''
    return ' This clone is shallow: fetch all of its history (`git fetch --unshallow`; `fetch-depth: 0` in GitHub Actions).'
  }

  #try(args: readonly string[]): string | undefined {
    try {
      return this.#ask(args).trim()
    } catch {
      return undefined
    }
  }

  #ask(args: readonly string[]): string {
    return textOf(this.#call(args))
  }

  #call(args: readonly string[], input?: string): Uint8Array {
    try {
      return this.host.git(this.top, args, input)
    } catch (error) {
      throw this.#refusal(reasonOf(error))
    }
  }

  #refusal(reason: string): Refusal {
    return new Refusal(`${this.option} asks Git what changed, and Git says: ${reason}.`)
  }
}
