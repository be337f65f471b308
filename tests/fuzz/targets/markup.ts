import { dialects } from '../../../engine/text/dialects'
import { Input, inputOf } from '../input'
import { holdLintLaws } from '../lint-laws'
import { pickConfig } from '../settings'
import type { Seed, Target } from '../target'

const names = 'a.md a.hbs a.html a.txt a.liquid a.jinja a.mdx a.ftl a.erb a.mjml'.split(' ')
const endings = names.map((name) => name.slice(1))
const templates = [undefined, ...dialects]

/** Pages and templates: a byte for the format, one for the settings, one for the dialect, and the file. */
export const markup: Target = {
  title: 'Pages and templates of any bytes, in each format and dialect',
  fuzz(data) {
    const input = new Input(data)
    const path = input.pick(names)
    const config = { ...pickConfig(input), templates: input.pick(templates) }
    holdLintLaws({ path, text: input.rest() }, config)
  },
  seeds: (files) =>
    [...files, ...HIDDEN].flatMap(({ path, text }) => {
      const format = endings.findIndex((ending) => path.replace('.handlebars', '.hbs').endsWith(ending))
      return format < 0 ? [] : [inputOf([format, 1, 0], text)]
    }),
}

/** Words of which no trigger finds the letters side by side. */
const HIDDEN: readonly Seed[] = [
  { path: 'a.html', text: '<p>So&shy;r<b>r</b>y that we fa&#x69;led.</p>' },
  { path: 'a.md', text: 'S**o**r[r](b)y.' },
  { path: 'a.hbs', text: 'So{{! note }}r{{~x~}}r\u200By.' },
  { path: 'a.txt', text: 'Ｓｏｒｒｙ, so so\u00ADrry.' },
]
