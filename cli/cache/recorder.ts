import { createHash } from 'node:crypto'
import { isAbsolute, sep } from 'node:path'
import { textOf } from '../files/decode'
import type { Host } from '../host/host'

/** A question to the host: what is asked, and of what. Paths below the working directory are relative to it. */
export type Question = readonly [kind: 'read' | 'list' | 'look' | 'env' | 'date', of: string]

/** Something that the host was told to do. `report`: to write the file that the command line names for it. */
export type Deed = readonly [kind: 'stdout' | 'stderr' | 'report', text: string]

/** Calling the hash for each of thousands of small answers would take longer than hashing them. */
const batch = 100_000

/**
 * A host that writes down what it is asked, what it answers and what it is told to do. Where all answers are the same
 * again, so are the deeds: that is all that a run depends on. The cache file itself is hidden, because it comes and goes.
 */
export class Recorder {
  readonly questions: Question[] = []
  readonly deeds: Deed[] = []
  /** Whether the deeds are all that was done, and the questions all that they depend on. */
  isRepeatable = true
  readonly host: Host
  readonly #answers = createHash('sha256')
  #waiting = ''
  /** A look at a file says nothing that reading it does not, which mostly follows. */
  #look: { readonly path: string; readonly answer: string } | undefined

  constructor(
    private readonly real: Host,
    private readonly hidden: string,
    reportFile?: string,
  ) {
    this.host = {
      ...real,
      env: new Proxy(real.env, { get: (env, name) => this.#env(env, String(name)) }),
      readFile: (path, megabytes) => this.#read(path, megabytes),
      readdir: (path) => this.#list(path),
      stat: (path) => this.#stat(path),
      writeFile: (path, text, before) => {
        real.writeFile(path, text, before)
        // A cache may come from anywhere, so no path is ever taken from it.
        if (path !== reportFile) this.isRepeatable = false
        this.deeds.push(['report', text])
      },
      appendFile: (path, text) => this.#once(real.appendFile(path, text)),
      stdout: (text) => {
        real.stdout(text)
        this.deeds.push(['stdout', typeof text === 'string' ? text : textOf(text)])
      },
      stderr: (text) => {
        real.stderr(text)
        // A line of progress, which the next one writes over, is for the moment.
        if (!text.endsWith('\r')) this.deeds.push(['stderr', text])
      },
      today: () => this.#today(),
      stdin: () => this.#once(real.stdin()),
      stdinChunks: () => this.#once(real.stdinChunks()),
      git: (...call) => this.#once(real.git(...call)),
    }
  }

  /** Asks what was asked in another run, in the same order. */
  ask(questions: readonly Question[]): void {
    for (const [kind, of] of questions) {
      try {
        if (kind === 'read') this.#readText(this.#absolute(of))
        else if (kind === 'list') this.#list(this.#absolute(of))
        else if (kind === 'look') this.#stat(this.#absolute(of))
        else if (kind === 'env') this.#env(this.real.env, of)
        else this.#today()
      } catch {
        // That it fails is an answer as well.
      }
    }
  }

  /** A name for all answers so far. Nothing can be asked afterwards. */
  answers(): string {
    this.#settle()
    return this.#answers.update(this.#waiting).digest('base64')
  }

  #read(path: string, megabytes?: number): Uint8Array {
    return this.#asked('read', path, () => this.real.readFile(path, megabytes), exactText)
  }

  /** As reading the bytes, and quicker where they are a text. */
  #readText(path: string): void {
    const get = (): string => this.real.readText(path)
    this.#asked('read', path, get, (text) => (isExact(text) ? text : exactText(this.real.readFile(path))))
  }

  #list(path: string): ReturnType<Host['readdir']> {
    const get = () => this.real.readdir(path).filter(({ name }) => `${path}${sep}${name}` !== this.hidden)
    return this.#asked('list', path, get, (all) => all.map(({ name, kind }) => `${kind} ${name}\n`).join(''))
  }

  #stat(path: string): ReturnType<Host['stat']> {
    this.#settle()
    try {
      const { kind, size } = this.real.stat(path)
      this.#look = { path, answer: kind === 'file' ? `file ${size}` : kind }
      return { kind, size }
    } catch (error) {
      this.#look = { path, answer: failure(error) }
      throw error
    }
  }

  #env(env: Host['env'], name: string): string | undefined {
    return this.#asked(
      'env',
      name,
      () => env[name],
      (value) => JSON.stringify(value) ?? '',
    )
  }

  #today(): string {
    return this.#asked('date', '', () => this.real.today(), String)
  }

  #once<T>(answer: T): T {
    this.isRepeatable = false
    return answer
  }

  #asked<T>(kind: Question[0], of: string, get: () => T, write: (answer: T) => string | Uint8Array): T {
    if (kind !== 'read' || this.#look?.path !== of) this.#settle()
    try {
      const answer = get()
      this.#look = undefined
      this.#note(kind, of, write(answer))
      return answer
    } catch (error) {
      this.#settle()
      this.#note(kind, of, failure(error))
      throw error
    }
  }

  /** Writes down a look that no reading followed. */
  #settle(): void {
    const look = this.#look
    this.#look = undefined
    if (look) this.#note('look', look.path, look.answer)
  }

  #note(kind: Question[0], of: string, answer: string | Uint8Array): void {
    const below = this.real.cwd + sep
    this.questions.push([kind, kind !== 'env' && of.startsWith(below) ? of.slice(below.length) : of])
    this.#waiting += `${typeof answer} ${answer.length}:`
    if (typeof answer === 'string') this.#waiting += answer
    if (typeof answer === 'string' && this.#waiting.length < batch) return
    this.#answers.update(this.#waiting)
    this.#waiting = ''
    if (typeof answer !== 'string') this.#answers.update(answer)
  }

  #absolute(path: string): string {
    return isAbsolute(path) ? path : this.real.cwd + sep + path
  }
}

/** Whether a text has all that its bytes had. */
const isExact = (text: string): boolean => !text.includes('\uFFFD')

/** The text of bytes, or the bytes themselves where they are none. */
function exactText(bytes: Uint8Array): string | Uint8Array {
  const text = textOf(bytes)
  return isExact(text) ? text : bytes
}

const failure = (error: unknown): string =>
  `failed ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`
