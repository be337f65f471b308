import { appendFileSync, fstatSync, readdirSync, statSync } from 'node:fs'
import { reasonOf, Refusal } from '../errors'
import type { EntryKind, Host } from './host'
import { tellingLinks } from './dangling-link'
import { readAll, readBytes, readText } from './read-file'
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
    get cwd() {
      return workingFolder(process)
    },
    env: process.env,
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns,
    showsProgress: process.stderr.isTTY && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb',
    now: () => performance.now(),
    today,
    readFile: (path, megabytes) => tellingLinks(path, () => readBytes(path, megabytes)),
    readText,
    writeFile: replaceFile,
    appendFile: (path, text) => appendFileSync(path, text),
    readdir: (path) =>
      readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    stat: (path) => {
      const stats = tellingLinks(path, () => statSync(path))
      return { kind: kindOf(stats), size: stats.size }
    },
    stdin: async () => readAll(standardInput(process)),
    stdinChunks: () => standardInput(process),
    stdout: (text) => process.stdout.write(text),
    drained: async () => {
      await drained(process.stdout)
      return !readerIsGone
    },
    stderr: (text) => process.stderr.write(text),
    // Node makes the standard input when it is first looked at, which most runs never do.
    get prompter() {
      return process.stdin.isTTY && process.stderr.isTTY
        ? async () => (await import('../interactive/terminal')).terminalPrompter(process)
        : undefined
    },
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

/** Asked for when it is needed: the version and the help can be told where the folder is gone, too. */
function workingFolder(process: NodeJS.Process): string {
  try {
    return process.cwd()
  } catch {
    throw new Refusal('The folder that this runs in is gone. Go to another one, and run this again.')
  }
}

/** Not every system can say so of every descriptor. */
function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory()
  } catch {
    return false
  }
}

/** Reading the descriptor at once would fail where the other side of the pipe is slow. */
function standardInput({ stdin }: NodeJS.Process): AsyncIterable<Buffer> {
  // Node would make an empty stream of it.
  if (isFolder(stdin.fd)) throw new Error('the standard input is a folder. Name it without --stdin')
  return stdin
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
