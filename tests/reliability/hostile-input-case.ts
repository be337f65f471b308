import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtCopy } from '../consumers/built-copy'

/** A folder as nobody should meet it, what is done in it, and what has to come of that. */
export interface Case {
  /** The fault and how it is brought about, as docs/reliability.md has them. */
  readonly fault: string
  readonly injected: string
  /** Makes the folder, in which `good.md` stands already. */
  readonly make?: (folder: string) => void
  /** What follows `amends check --format concise`. */
  readonly args?: readonly string[]
  /** A script in place of that. `amends` is the program, and `$FOLDER` the folder. */
  readonly script?: string
  readonly code: 0 | 1 | 2
  /** A part of each line on the standard error, in order. */
  readonly told?: readonly string[]
  /** Whether the finding of `good.md` is on the standard output, which it is where nothing is said here. */
  readonly tellsGood?: boolean
  /** What else is on the standard output. */
  readonly shown?: readonly string[]
  /** Whether the program runs as somebody who is not the superuser. */
  readonly asNobody?: boolean
  /** Something that happens while the program reads a file. */
  readonly meanwhile?: Meanwhile
  /** How many inputs are in it; 1 where nothing is said. */
  readonly tried?: number
  /** What the row says besides. */
  readonly besides?: string
  /** Whether the row tells time and memory, because they could be much. */
  readonly isLarge?: boolean
  /** The most megabytes of memory. */
  readonly peak?: number
}

export interface Meanwhile {
  /** The end of the path. */
  readonly file: string
  readonly moment: 'before it is opened' | 'before it is read'
  /** What the shell does in the folder at that moment. */
  readonly command: string
}

export interface Ended {
  /** `null` where the program did not end by itself. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
  /** The most memory that was held, in MB. */
  readonly peak: number
}

export const goodText = 'Sorry for any inconvenience.\n'

/** Nobody waits that long for a run, however slow the machine. */
const patience = 60_000
const nobody = '65534'

/** Runs cases with a copy of the program, so that another build meanwhile changes nothing. */
export class Bench {
  readonly #top = mkdtempSync(join(tmpdir(), 'amends-hostile-'))
  readonly #folder = join(this.#top, 'macros')
  readonly #peakFile = join(this.#top, 'peak')

  constructor() {
    // Nobody's program has to be read by nobody.
    chmodSync(this.#top, 0o755)
    mkdirSync(join(this.#top, 'program'))
    builtCopy(join(this.#top, 'program'))
  }

  async run(one: Case): Promise<Ended> {
    removed(this.#folder)
    mkdirSync(this.#folder)
    writeFileSync(join(this.#folder, 'good.md'), goodText)
    one.make?.(this.#folder)
    writeFileSync(this.#peakFile, '0')
    chmodSync(this.#peakFile, 0o666)
    return this.#start(one)
  }

  end(): void {
    removed(this.#top)
  }

  /** From a shell, because Linux counts for the memory of a program what its parent held, and a shell holds little. */
  #start({ script, args = ['.'], asNobody = false, meanwhile }: Case): Promise<Ended> {
    const program = join(this.#top, 'program/dist/cli.cjs')
    const node = `"${process.execPath}" --require "${resolve('tests/reliability/hostile-preload.cjs')}"`
    const doing = script ?? 'amends check --format concise "$@"'
    const all = `amends() { ${node} $FLAGS "${program}" "$@"; }\n${doing}`
    const env = {
      PATH: process.env['PATH'],
      FOLDER: this.#folder,
      HOSTILE_PEAK: this.#peakFile,
      ...(asNobody && { HOSTILE_USER: nobody }),
      ...(meanwhile && { HOSTILE_MEANWHILE: JSON.stringify(meanwhile) }),
    }
    return new Promise((done) => {
      const since = performance.now()
      const child = spawn('bash', ['--norc', '-c', all, 'bash', ...args], {
        cwd: this.#folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      })
      // The program and what the script started besides.
      const hang = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), patience)
      let stdout = ''
      let stderr = ''
      child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString('latin1')))
      child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString('latin1')))
      child.on('close', (code) => {
        clearTimeout(hang)
        const peak = Math.round(Number(readFileSync(this.#peakFile, 'utf8')) / 1024)
        const seconds = (performance.now() - since) / 1000
        done({ code, stdout: decoded(stdout), stderr: decoded(stderr), seconds, peak })
      })
    })
  }
}

/** Node cannot remove what lies deeper than a path can be long, and nobody what is in a folder that may not be entered. */
const removed = (folder: string): void =>
  void spawnSync('bash', [
    '-c',
    'rm -rf "$1" 2>/dev/null || { chmod -R u+rwX "$1"; rm -rf "$1"; }',
    'bash',
    folder,
  ])

/** Chunks may end within a character. */
const decoded = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')
