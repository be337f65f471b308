import { basename, dirname } from 'node:path'
import type { EntryKind, Host } from '../../cli/host'

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

  const write = (path: string, text: string): void => {
    if (world.readOnly?.some((name) => absolute(name) === path)) throw failure('EACCES')
    contents.set(path, text)
    kinds.set(path, 'file')
    written.set(path.slice(cwd.length + 1), text)
  }

  return {
    cwd,
    env,
    isTTY: world.isTTY ?? false,
    columns: world.columns,
    showsProgress: world.showsProgress ?? false,
    now: () => 0,
    output,
    written,
    readFile: (path) => {
      const content = contents.get(path)
      if (content === undefined) throw failure(kinds.has(path) ? 'EISDIR' : 'ENOENT')
      if (content === null) throw failure('EACCES')
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
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
    stdout: (text) => void (output.stdout += text),
    drained: async () => {},
    stderr: (text) => void (output.stderr += text),
    git: (_folder, ...args) => {
      const answer = world.git?.[args.join(' ')]
      if (answer === undefined) throw new Error(`no answer to git ${args.join(' ')}`)
      return new TextEncoder().encode(answer)
    },
  }
}

const absolute = (path: string): string => (path.startsWith('/') ? path : `${cwd}/${path}`)

const failure = (code: string): Error => Object.assign(new Error(code), { code })
