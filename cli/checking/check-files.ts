import type { Linter } from '../../engine/lint'
import type { Results } from '../cache/results'
import { decode, type DecodedText } from '../files/decode'
import { PartialsLookup } from '../files/partials-lookup'
import { readText } from '../files/read'
import type { Host } from '../host/host'
import { checkFile, type CheckedFile, type CheckSettings } from './check-file'
import type { Complaints } from './complaints'
import { Progress } from './progress'
import type { Target } from './targets'

/** What a run is done with. */
export interface Around {
  readonly host: Host
  readonly linter: Linter
  readonly complaints: Complaints
  /** What earlier runs found, where that is remembered. */
  readonly results?: Results | undefined
}

/** How the files of a run are to be checked, and whether fixed texts are written. */
export interface RunSettings extends CheckSettings {
  readonly writes: boolean
}

/** Where the texts to check come from, and where fixed texts go. */
export interface Source {
  read(target: Target): DecodedText | Promise<DecodedText>
  /** `before` is the text that the target was read with. Throws where it changed since. */
  write(target: Target, text: string, before: string): void
}

/** The files as they are on disk. */
export const diskSource = (host: Host): Source => ({
  read: ({ path }) => readText(path, host),
  write: ({ path }, text, before) => host.writeFile(path, text, before),
})

/** The standard input, which is the one target. Its fixed text goes to the standard output, with the report. */
export const stdinSource = (host: Host): Source => ({
  read: async () => decode(await host.stdin()),
  write: () => {},
})

/** Checks files one after the other. One that cannot be read, checked or written does not keep the others from it. */
export async function checkFiles(
  targets: readonly Target[],
  source: Source,
  settings: RunSettings,
  { host, linter, complaints, results }: Around,
): Promise<readonly CheckedFile[]> {
  const partials = new PartialsLookup(host)
  const progress = new Progress(host, targets.length)
  const checked: CheckedFile[] = []
  for (const target of targets) {
    const { path, name, config } = target
    progress.file(name)
    const decoded = await complaints.attempt(name, () => source.read(target))
    if (!decoded) continue
    const taken = await complaints.attempt(name, () => partials.of(path, decoded.text))
    const input = { path: name, config, decoded, partials: taken }
    const judge = (own: RunSettings): Promise<CheckedFile | undefined> =>
      complaints.attempt(`internal error while checking ${name}`, () =>
        results ? results.check(input, own, linter) : checkFile(input, own, linter),
      )
    const file = await judge(settings)
    if (!file) continue
    const isWritten =
      !file.fixed ||
      !settings.writes ||
      (await complaints.attempt(`${name} could not be written`, () => {
        source.write(target, file.fixed!.after, file.fixed!.before)
        return true
      }))
    const told = isWritten ? file : await judge({ ...settings, fix: false })
    if (told) checked.push(told)
  }
  progress.end()
  return checked
}
