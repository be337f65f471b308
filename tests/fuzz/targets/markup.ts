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
  { path: 'a.html', text: '<p>We apo&shy;lo<b>gi</b>ze for any in&#x63;onvenience.</p>' },
  { path: 'a.md', text: 'We **apo**logize for any in[conv](b)enience.' },
  { path: 'a.hbs', text: 'We apo{{! note }}logize for any in{{~x~}}conve\u200Bnience.' },
  { path: 'a.txt', text: 'Ｓｏｒｒｙ for any inconve\u00ADnience.' },
]
