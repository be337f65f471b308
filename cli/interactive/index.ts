import type { Config } from '../../engine/settings/config'
import { suppressionsName } from '../../engine/suppressions/suppressions'
import { count } from '../../report/plural'
import { checkFile, isShown, type CheckedFile, type CheckSettings } from '../checking/check-file'
import type { Around, Source } from '../checking/check-files'
import type { Target } from '../checking/targets'
import { Refusal } from '../errors'
import type { DecodedText } from '../files/decode'
import { PartialsLookup } from '../files/partials-lookup'
import type { Prompter } from '../host/prompter'
import { pageWidth } from '../text/text-width'
import { writeEntries } from './side-files'
import { FileWalk, type Walking } from './walk-file'

/** How the findings are checked and shown. */
export interface WalkSettings extends Omit<CheckSettings, 'fix'> {
  readonly color: boolean
}

/**
 * Walks through what was found, file by file, and lets a person choose what to write. Each file is written once, when the
 * person is done with it. Gives the files as they are then. Throws a `Refusal` on Ctrl+C: then the file at hand stays as it was.
 */
export async function walkThrough(
  checked: readonly CheckedFile[],
  targets: readonly Target[],
  source: Source,
  settings: WalkSettings,
  around: Around,
  person: Prompter,
): Promise<readonly CheckedFile[]> {
  const walk = new Walk(source, settings, around, person)
  const byName = new Map(targets.map((target) => [target.name, target]))
  const result: CheckedFile[] = []
  for (const file of checked) result.push(await walk.through(file, byName.get(file.path)!))
  const { rewritten, leftOut, skipped } = walk.tally
  around.host.stderr(`\n${rewritten} rewritten, ${leftOut} left out with a reason, ${skipped} skipped.\n\n`)
  return result
}

/** Whoever sits at the terminal. Throws a `Refusal` where nobody does. */
export async function personAt({ prompter }: Around['host']): Promise<Prompter> {
  if (prompter) return prompter()
  throw new Refusal(
    '--interactive asks questions, and there is no terminal to ask them on. Use --fix or --fix-dry-run here.',
  )
}

/** A walk through all files. */
class Walk {
  readonly tally = { rewritten: 0, leftOut: 0, skipped: 0 }
  readonly #partials: PartialsLookup
  /** The files that hold a choice by now. */
  readonly #written = new Set<string>()
  #isOver = false

  constructor(
    private readonly source: Source,
    private readonly settings: WalkSettings,
    private readonly around: Around,
    private readonly prompter: Prompter,
  ) {
    this.#partials = new PartialsLookup(around.host)
  }

  /** The file as it is when the person is done with it. Nobody is asked any more after a quit. */
  async through(file: CheckedFile, target: Target): Promise<CheckedFile> {
    const { host, linter, complaints } = this.around
    const changed = file.changed && new Set(file.changed)
    // Hints are for the moment of writing.
    const isWanted: Walking['isWanted'] = (finding) =>
      finding.severity !== 'hint' && isShown(finding, this.settings) && (changed?.has(finding.macro) ?? true)
    if (this.#isOver || !file.findings.some(({ finding }) => isWanted(finding))) return file
    const decoded = await complaints.attempt(target.name, () => this.source.read(target))
    if (!decoded?.exact) return file

    const partials = await complaints.attempt(target.name, () => this.#partials.of(target.path, decoded.text))
    const given = { path: target.name, text: decoded.text, partials }
    const look = { color: this.settings.color, width: pageWidth(host.columns) }
    const walk = new FileWalk(given, target.config, { linter, prompter: this.prompter, look, isWanted })
    const ending = await walk.run()
    if (ending === 'interrupted') throw this.#interruption(target)
    this.#isOver = ending === 'quit'
    const config = await this.#write(target, walk, decoded)
    if (!config) return file

    const input = {
      path: target.name,
      config,
      decoded: { ...decoded, text: walk.file.text },
      partials,
    }
    const now = await checkFile(input, { ...this.settings, fix: false }, linter)
    const { rewritten } = walk.tally
    return {
      ...now,
      ...(file.changed && { changed: file.changed }),
      ...(rewritten > 0 && { fixed: { before: decoded.text, after: walk.file.text, count: rewritten } }),
    }
  }

  /** Writes what was chosen. Gives the config that is in force then; `undefined` where the file is as it was. */
  async #write(
    target: Target,
    { file, config, entries, tally }: FileWalk,
    { text }: DecodedText,
  ): Promise<Config | undefined> {
    const { host, complaints } = this.around
    const attempt = (name: string, write: () => void): Promise<true | undefined> =>
      complaints.attempt(`${name} could not be written`, () => {
        write()
        return true
      })
    const isNew = file.text !== text
    if (isNew && !(await attempt(target.name, () => this.source.write(target, file.text, text))))
      return undefined
    if (isNew) this.#written.add(target.name)
    this.tally.rewritten += tally.rewritten
    this.tally.skipped += tally.skipped
    const isKept = await attempt(suppressionsName, () => writeEntries(target.path, entries, host))
    if (isKept && entries.length > 0) this.#written.add(suppressionsName)
    this.tally.leftOut += tally.leftOut - (isKept ? 0 : entries.length)
    return isKept ? config : target.config
  }

  #interruption({ name }: Target): Refusal {
    const before =
      this.#written.size === 0
        ? 'Nothing was written'
        : `${count(this.#written.size, 'file')} had been written before`
    return new Refusal(`Interrupted. ${before}, and ${name} stays as it was.`)
  }
}
