import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { reasonOf } from '../errors'
import type { EntryKind, Host } from './host'
import { replaceFile } from './replace-file'
import { runGit } from './run-git'

/** The real world. */
export function nodeHost(process: NodeJS.Process): Host {
  let readerIsGone = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe early, which is no error of ours.
    if (error.code === 'EPIPE') {
      readerIsGone = true
      return
    }
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
    showsProgress: process.stderr.isTTY && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb',
    now: () => performance.now(),
    today,
    readFile: (path) => readFileSync(path),
    readText: (path) => readFileSync(path, 'utf8'),
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
    drained: async () => {
      await drained(process.stdout)
      return !readerIsGone
    },
    stderr: (text) => process.stderr.write(text),
    prompter:
      process.stdin.isTTY && process.stderr.isTTY
        ? async () => (await import('../interactive/terminal')).terminalPrompter(process)
        : undefined,
    watch: async () => (await import('./watch-folders')).watchFolders(process),
    git: runGit,
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

function today(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
