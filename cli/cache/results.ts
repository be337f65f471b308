import { resolve } from 'node:path'
import type { Partials } from '../../engine/document'
import type { Linter } from '../../engine/lint'
import { partialsIn } from '../../engine/text/partials'
import { checkFile, wantedOf, type CheckedFile, type CheckSettings, type Input } from '../checking/check-file'
import { fromStored, toStored, type StoredFile } from '../checking/stored-file'
import { textOf } from '../files/decode'
import { exists, type Host } from '../host/host'
import { digest } from './digest'

/** What is remembered of one file that was checked in one way. `key` names all that the result depends on. */
interface Entry {
  readonly path: string
  readonly key: string
  /** A `Remembered` as JSON, which is only read when it is asked for. */
  readonly json: string
}

/** The text itself is not kept: whoever asks has it. */
interface Remembered {
  readonly file: StoredFile
  readonly hasText: boolean
}

/** What was found in files, by their content: a name of all that a check of one file depends on stands for its result. */
export class Results {
  readonly #entries = new Map<string, Entry>()
  readonly #visited = new Set<string>()
  #haveChanged = false

  /** `section` is what `text` gave in an earlier run of the same program. */
  constructor(section: Uint8Array | undefined) {
    const lines = section ? textOf(section).split('\n') : []
    for (const line of lines) {
      const end = line.indexOf('\t')
      if (end < 0) continue
      const [path, way, key] = JSON.parse(line.slice(0, end)) as [string, string, string]
      this.#entries.set(nameOf(path, way), { path, key, json: line.slice(end + 1) })
    }
  }

  get haveChanged(): boolean {
    return this.#haveChanged
  }

  /** As `checkFile`, which is asked only for what is not known. */
  async check(input: Input, settings: CheckSettings, linter: Linter): Promise<CheckedFile> {
    const { path } = input
    this.#visited.add(path)
    const name = nameOf(path, wayOf(settings))
    const key = keyOf(input)
    const known = this.#entries.get(name)
    if (known?.key === key) return restored(known.json, input)
    const file = await checkFile(input, settings, linter)
    // What was fixed is another file from now on.
    if (file.fixed) return file
    this.#entries.set(name, { path, key, json: jsonOf(file) })
    this.#haveChanged = true
    return file
  }

  /** All that is known, without files that are gone. */
  text(host: Host): string {
    const isHere = (path: string): boolean => this.#visited.has(path) || exists(resolve(host.cwd, path), host)
    const lines = [...this.#entries].flatMap(([name, { path, key, json }]) =>
      isHere(path) ? [`${JSON.stringify([path, name.slice(path.length + 1), key])}\t${json}\n`] : [],
    )
    return lines.join('')
  }
}

const nameOf = (path: string, way: string): string => `${path}\0${way}`

/** How a file was checked. Each way has its own results, so that two of them can take turns. */
const wayOf = (settings: CheckSettings): string =>
  JSON.stringify([settings.fix, settings.quiet, settings.keepsText ?? false, wantedOf(settings)])

/** The settings in force hold all that configs, side files and the command line say of the file. */
function keyOf({ path, config, decoded, partials }: Input): string {
  const { text, problems, exact } = decoded
  return digest(path, text, JSON.stringify([problems, exact, config]), partialsText(text, partials))
}

function partialsText(text: string, partials: Partials | undefined): string {
  if (!partials) return ''
  const names = new Set(partialsIn(text).map(({ name }) => name))
  return JSON.stringify([...names].map((name) => [name, partials(name)]))
}

function jsonOf(file: CheckedFile): string {
  const remembered: Remembered = { file: toStored({ ...file, text: '' }), hasText: file.text !== '' }
  return JSON.stringify(remembered)
}

/** The suppressions that left out nothing are entries of a side file, which asks for these very entries. */
function restored(json: string, { decoded, config }: Input): CheckedFile {
  const { file, hasText } = JSON.parse(json) as Remembered
  const unused = new Set(file.unused.map(({ offsets }) => offsets[0]))
  return {
    ...fromStored(file),
    text: hasText ? decoded.text : '',
    unused: config.suppressions.filter(({ offsets }) => unused.has(offsets[0])),
  }
}
