import { presetIds } from '../../../engine/presets'
import { Input, inputOf } from '../input'
import { holdLintLaws } from '../lint-laws'
import { pickConfig } from '../settings'
import type { Seed, Target } from '../target'

/** Some presets look at the name of the file. */
const names = 'a.json a.yml a.csv a.md a.jsonl a.jsonc en.yml en.json domain.yml a.tsv a.arb'.split(' ')
const endings = names.map((name) => name.slice(name.indexOf('.')))
const presets = [undefined, ...presetIds]

/** Files of data and front matter: a byte for the format, one for the settings, one for the preset, and the file. */
export const data: Target = {
  title: 'Files of data of any bytes, in each notation and preset',
  fuzz(bytes) {
    const input = new Input(bytes)
    const path = input.pick(names)
    const config = { ...pickConfig(input), preset: input.pick(presets) }
    holdLintLaws({ path, text: input.rest() }, config)
  },
  seeds: (files) =>
    [...files, ...HIDDEN].flatMap(({ path, text }) => {
      const format = endings.findIndex((ending) => path.replace('.yaml', '.yml').endsWith(ending))
      return format < 0 ? [] : [inputOf([format, 2, 0], text)]
    }),
}

/** Words of which no trigger finds the letters side by side. */
const HIDDEN: readonly Seed[] = [
  { path: 'a.json', text: '{"body":"S\\u006frr\\u0079, s\\u00adorry."}' },
  { path: 'a.yml', text: 'body: "So\\\n  rr\\x79."\n' },
]
