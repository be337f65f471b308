import { join } from 'node:path'
import type { Linter } from '../../engine/lint'
import { configName } from '../../engine/settings/nearest-config'
import type { InitOptions } from '../command-line/init'
import { reasonOf, Refusal } from '../errors'
import type { ExitCode } from '../exit-code'
import { exists, type Host } from '../host/host'
import { configText } from '../init/config-text'
import { globsOf } from '../init/globs-of'
import { lookAround } from '../init/look-around'
import { told } from '../init/told'
import { homepage } from '../product'
import { ConfigLookup } from '../settings/config-lookup'
import { harmless } from '../text/harmless'
import { relativePath } from '../text/paths'

/** The schema where a package manager puts this program, and where everybody finds it. */
const installedSchema = './node_modules/amends/schemas/config.schema.json'
const publicSchema = `${homepage.replace('/tree/', '/raw/')}/schemas/config.schema.json`

/**
 * `amends init`: looks at the repository, says what it saw, and writes a config for it. Where there is nothing to see yet it
 * writes the least that a config holds, because that was asked for. `--dry-run` prints the config and nothing else on the
 * standard output.
 */
export async function init({ dryRun }: InitOptions, host: Host, linter: Linter): Promise<ExitCode> {
  const path = join(host.cwd, configName)
  if (!dryRun && exists(path, host))
    throw new Refusal(
      `${configName} is here already and stays as it is. ` +
        '`amends init --dry-run` prints what would be proposed without it.',
    )
  const tell = (lines: readonly string[]): void => {
    for (const line of lines) (dryRun ? host.stderr : host.stdout)(`${harmless(line)}\n`)
  }
  const seen = lookAround(host)
  const globs = globsOf(seen.files)
  const schema = exists(join(host.cwd, installedSchema), host) ? installedSchema : publicSchema
  const text = configText(globs, schema)
  if (seen.files.length === 0)
    tell([
      'Found no file that could be read here. Go to the folder of your macros, or put them below this one.',
    ])
  else tell(told(seen, globs))
  const above = await ConfigLookup.create({ config: undefined, rules: {} }, host, linter.rules).in(host.cwd)
  if (above && above.folder !== host.cwd)
    tell([
      `Below this folder, the new config takes the place of ${relativePath(host.cwd, join(above.folder, configName))}.`,
    ])
  if (dryRun) {
    host.stdout(text)
    return 0
  }
  try {
    host.writeFile(path, text, null)
  } catch (error) {
    throw new Refusal(`${configName} could not be written: ${reasonOf(error)}.`)
  }
  const hasMacros = globs.checked.length > 0 || seen.configured.length > 0
  tell([
    `Wrote ${configName}. Its comments say why each setting is there.`,
    '',
    ...(hasMacros ? nextSteps : ['Next: `amends check`, as soon as there are macros here.']),
  ])
  return 0
}

const nextSteps = [
  'Next:',
  '  amends check                    what there is to amend',
  '  amends check --fix-dry-run      what the safe fixes would change',
  '  amends check --update-baseline  count what there is as known, so that only new findings fail',
]
