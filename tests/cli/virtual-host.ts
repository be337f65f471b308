import { basename, dirname } from 'node:path'
import type { EntryKind, Host } from '../../cli/host/host'
import { expectSize } from '../../cli/host/read-file'
import type { Prompter } from '../../cli/host/prompter'

export interface World {
  /** File texts or bytes by path from the working directory. `null` is a file that may not be read. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>
  /** Symbolic links and devices: entries that are neither files nor folders. */
  readonly others?: readonly string[]
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly isTTY?: boolean
  readonly showsProgress?: boolean
  /** What `git` answers, by its arguments. Any other call fails. */
  readonly git?: Readonly<Record<string, string>>
  /** Whoever is asked. Without it, there is no terminal. */
  readonly prompter?: Prompter
  /** What others do to the files while somebody watches, one step after the other; `null` removes a file. Then Ctrl+C. */
  readonly edits?: readonly Readonly<Record<string, string | null>>[]
  /** How many folders can be watched. */
  readonly mostWatched?: number
  /** Paths that may not be written. */
  readonly readOnly?: readonly string[]
}

export interface VirtualHost extends Host {
  readonly output: { stdout: string; stderr: string }
  /** What was written, by path from the working directory. */
  readonly written: Map<string, string>
}

const cwd = '/repo'

/** A host without a disk. */
export function virtualHost({ files = {}, others = [], stdin = '', env = {}, ...world }: World): VirtualHost {
  const contents = new Map(Object.entries(files).map(([path, text]) => [absolute(path), text]))
  const kinds = new Map<string, EntryKind>([[cwd, 'directory']])
  for (const path of contents.keys()) {
    kinds.set(path, 'file')
    for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) kinds.set(folder, 'directory')
  }
  for (const path of others) kinds.set(absolute(path), 'other')
  const output = { stdout: '', stderr: '' }
  const written = new Map<string, string>()

  const edits = [...(world.edits ?? [])]
  const watched = new Set<string>()
  /** What changed since somebody was last told. */
  let changed: string[] = []

  /** Makes, changes or removes a file. A folder that is watched tells of the names in it, and of no others. */
  const put = (path: string, text: string | null): void => {
    for (let name = path; name !== '/'; name = dirname(name))
      if (watched.has(dirname(name))) changed.push(name)
    if (text === null) {
      contents.delete(path)
      kinds.delete(path)
      return
    }
    contents.set(path, text)
    kinds.set(path, 'file')
    for (let folder = dirname(path); !kinds.has(folder); folder = dirname(folder))
      kinds.set(folder, 'directory')
  }

  const write = (path: string, text: string, before?: string | null): void => {
    if (world.readOnly?.some((name) => absolute(name) === path)) throw failure('EACCES')
    if (before === null && contents.has(path)) throw new Error('it was made')
    if (typeof before === 'string' && !isText(contents.get(path), before)) throw new Error('it was changed')
    put(path, text)
    written.set(path.slice(cwd.length + 1), text)
  }

  const readFile = (path: string): Uint8Array => {
    const content = contents.get(path)
    if (content === undefined) throw failure(kinds.has(path) ? 'EISDIR' : 'ENOENT')
    if (content === null) throw failure('EACCES')
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }

  return {
    cwd,
    env,
    isTTY: world.isTTY ?? false,
    columns: world.columns,
    showsProgress: world.showsProgress ?? false,
    today: () => '2026-03-31',
    now: () => 0,
    output,
    written,
    readText: (path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFile(path)),
    readFile: (path, megabytes) => {
      const bytes = readFile(path)
      expectSize(bytes.length, megabytes)
      return bytes
    },
    writeFile: write,
    appendFile: (path, text) => write(path, `${(contents.get(path) as string | undefined) ?? ''}${text}`),
    readdir: (path) =>
      [...kinds]
        .filter(([entry]) => dirname(entry) === path)
        .map(([entry, kind]) => ({ name: basename(entry), kind })),
    stat: (path) => {
      const kind = kinds.get(path)
      if (!kind) throw failure('ENOENT')
      return { kind, size: contents.get(path)?.length ?? 0 }
    },
    stdin: async () => new TextEncoder().encode(stdin),
    stdinChunks: async function* () {
      yield new TextEncoder().encode(stdin)
    },
    stdout: (text) =>
      void (output.stdout += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    drained: async () => true,
    stderr: (text) => void (output.stderr += text),
    prompter: world.prompter && (async () => world.prompter!),
    watch: async () => ({
      add: (folder) => {
        if (watched.size >= (world.mostWatched ?? Infinity)) throw failure('ENOSPC')
        watched.add(folder)
      },
      changes: async (isWanted) => {
        for (;;) {
          const wanted = changed.filter(isWanted)
          changed = []
          if (wanted.length > 0) return new Set(wanted)
          const edit = edits.shift()
          if (!edit) return undefined
          for (const [name, text] of Object.entries(edit)) put(absolute(name), text)
        }
      },
      close: () => watched.clear(),
    }),
    git: (_folder, args) => {
      const answer = world.git?.[args.join(' ')]
      if (answer === undefined) throw new Error(`no answer to git ${args.join(' ')}`)
      return new TextEncoder().encode(answer)
    },
  }
}

const absolute = (path: string): string => (path.startsWith('/') ? path : `${cwd}/${path}`)

const isText = (content: string | Uint8Array | null | undefined, text: string): boolean =>
  content !== null && content !== undefined && Buffer.from(content).equals(Buffer.from(text))

const failure = (code: string): Error => Object.assign(new Error(code), { code })
