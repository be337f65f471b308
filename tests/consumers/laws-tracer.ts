import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'

/** What a program asked of Linux, each thing once, in order. Paths are absolute. */
export interface Traced {
  /** Programs that were started, without the first one. */
  readonly programs: ReadonlySet<string>
  /** Calls that reach other programs or machines, such as `connect`, as the tracer prints them. */
  readonly connections: ReadonlySet<string>
  /** Paths that were looked at, whether something is there or not. */
  readonly read: ReadonlySet<string>
  /** Paths where something was made, changed, moved or removed. */
  readonly written: ReadonlySet<string>
}

/** Starts Node under `strace`, which writes down in a file what the program asks of Linux. */
export function startTraced(
  traceFile: string,
  args: readonly string[],
  cwd: string,
): ChildProcessWithoutNullStreams {
  // With `io_uring` a program could ask for files and connections past the tracer. Node does not, unless it is told to.
  const calls = 'trace=network,process,file,io_uring_setup'
  const strace = ['-f', '-qq', '-y', '-s', '4096', '-o', traceFile, '-e', calls]
  const env = { PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1' }
  return spawn('strace', [...strace, process.execPath, ...args], { cwd, env })
}

const connecting = /^(?:socket|connect|bind|listen|accept4?|sendto|io_uring_setup)\(/
const changing =
  /^(?:creat|mkdir|rmdir|rename|unlink|link|symlink|f?chmod|l?f?chown|truncate|utime|mknod|l?setxattr|l?removexattr)/
const opensToWrite = /^open.*\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b/
/** A path, with the folder that it counts from where that is told: `AT_FDCWD</tmp>, "a.md"`. */
const named = /(?:\b(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"/g

/**
 * Reads what `strace` wrote of a program that was started in `cwd`. Of a program that ours started, only the connections
 * count, and the programs that it starts itself.
 */
export function readTrace(traceFile: string, cwd: string): Traced {
  const programs = new Set<string>()
  const connections = new Set<string>()
  const read = new Set<string>()
  const written = new Set<string>()
  const others = new Set<string>()
  let isStarted = false
  for (const line of readFileSync(traceFile, 'utf8').split('\n')) {
    const [, pid = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (call.startsWith('execve(')) {
      // A program is looked for in each folder of PATH.
      if (isStarted && !call.endsWith('ENOENT (No such file or directory)')) {
        programs.add(pathsIn(call, cwd)[0]!)
        others.add(pid)
      }
      isStarted = true
    } else if (connecting.test(call)) connections.add(call)
    else if (!others.has(pid)) {
      const places = changing.test(call) || opensToWrite.test(call) ? written : read
      for (const path of pathsIn(call, cwd)) places.add(path)
    }
  }
  return { programs, connections, read, written }
}

const pathsIn = (call: string, cwd: string): string[] =>
  [...call.matchAll(named)].flatMap(([, folder = cwd, path = '']) =>
    path === '' ? [] : [isAbsolute(path) ? path : resolve(folder, path)],
  )
