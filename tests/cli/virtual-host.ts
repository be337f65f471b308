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

  return {
    cwd,
    env,
    isTTY: world.isTTY ?? false,
    columns: world.columns,
    output,
    written,
    readFile: (path) => {
      const content = contents.get(path)
      if (content === undefined) throw failure(kinds.has(path) ? 'EISDIR' : 'ENOENT')
      if (content === null) throw failure('EACCES')
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    writeFile: (path, text) => {
      if (world.readOnly?.some((name) => absolute(name) === path)) throw failure('EACCES')
      contents.set(path, text)
      written.set(path.slice(cwd.length + 1), text)
    },
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
    stdout: (text) => void (output.stdout += text),
    stderr: (text) => void (output.stderr += text),
  }
}

const absolute = (path: string): string => (path.startsWith('/') ? path : `${cwd}/${path}`)

const failure = (code: string): Error => Object.assign(new Error(code), { code })
