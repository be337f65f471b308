import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reasonOf } from './errors'
import type { EntryKind, Host } from './host'
import { runGit } from './run-git'

/** The real world. */
export function nodeHost(process: NodeJS.Process): Host {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe early, which is no error of ours.
    if (error.code === 'EPIPE') return
    process.stderr.write(`amends: the output could not be written: ${reasonOf(error)}\n`)
    process.exit(2)
  })
  // Where complaints cannot be written, there is nobody left to complain to.
  process.stderr.on('error', () => {})
  return {
    cwd: process.cwd(),
    env: process.env,
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns,
    showsProgress: process.stderr.isTTY && process.env['CI'] === undefined,
    now: () => performance.now(),
    readFile: (path) => readFileSync(path),
    writeFile: replaceFile,
    appendFile: (path, text) => appendFileSync(path, text),
    readdir: (path) =>
      readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    stat: (path) => {
      const stats = statSync(path)
      return { kind: kindOf(stats), size: stats.size }
    },
    stdin: () => readAll(process.stdin),
    stdinChunks: () => process.stdin,
    stdout: (text) => process.stdout.write(text),
    drained: () => drained(process.stdout),
    stderr: (text) => process.stderr.write(text),
    git: runGit,
  }
}

/** Writes beside the file and renames, so that a crash never leaves half a file. A link stays a link. */
function replaceFile(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const mode = statSync(target, { throwIfNoEntry: false })?.mode
  try {
    writeFileSync(draft, text, mode === undefined ? {} : { mode })
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** A reader that is gone takes nothing more, and is not waited for. */
async function drained(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writableNeedDrain) return
  await new Promise<void>((resolve) => {
    stream.once('drain', resolve)
    stream.once('close', resolve)
  })
}

/** Reading the descriptor at once would fail where the other side of the pipe is slow. */
async function readAll(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'directory' : 'other'
}
