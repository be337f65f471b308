import { csvFile } from './csv-container'
import type { Dice } from './dice'
import { frontMatter } from './front-matter-container'
import { frame, spell, type Piece } from './pieces'
import { yamlFile } from './yaml-container'

/** What a container holds: which language its text is written in. */
export type Language = 'text' | 'text with entities' | 'html' | 'markdown'

/** A sort of file, and how the finished text goes into it. */
export interface Container {
  readonly name: string
  readonly path: string
  readonly languages: readonly Language[]
  write(dice: Dice, body: readonly Piece[]): readonly Piece[]
}

/** A file that is the text itself. */
const bare = (name: string, path: string, languages: readonly Language[]): Container => ({
  name,
  path,
  languages,
  write: (_, body) => body,
})

const markdownFile: Container = {
  ...bare('Markdown', 'a.md', ['markdown']),
  write: (dice, body) =>
    dice.chance(0.3) ? [frame('---\ntitle: Sorry for any trouble\ntags: [late]\n---\n'), ...body] : body,
}

const ANY: readonly Language[] = ['text with entities', 'html', 'html']

const jsonFile: Container = {
  name: 'JSON',
  path: 'a.json',
  languages: ANY,
  write(dice, body) {
    const [gap, colon] = dice.pick([
      ['', ':'],
      ['\n', ': '],
      ['\n\t', ':  '],
    ] as const)
    const spelling = jsonSpelling(dice)
    const key = dice.pick(['body', 'text', 'message', 'body_html', 'content'])
    const other = String.raw`"other":{"n":1.50e3,"list":[true,null,"a\u0020b\/c \ud83d\ude22 \\u0041"],"We apologize for any trouble":0}`
    const before = dice.pick([`[{`, `{"macros":[{`, `{"data":{"late":{`])
    const after = { '[{': '}]', '{"macros":[{': '}]}', '{"data":{"late":{': '}}}' }[before]!
    return [
      frame(
        `${before}${gap}"title":"Late ☔",${gap}${dice.chance(0.5) ? `${other},${gap}` : ''}"${key}"${colon}"`,
      ),
      ...spell(body, spelling),
      frame(`",${gap}${other}${gap}${after}${gap}`),
    ].map((piece) => (spelling.isAscii ? { ...piece, raw: escapeAll(piece.raw) } : piece))
  },
}

const jsonLines: Container = {
  name: 'JSON Lines',
  path: 'a.jsonl',
  languages: ANY,
  write: (dice, body) => [
    frame('{"body":"All is well."}\n{"body":"'),
    ...spell(body, jsonSpelling(dice)),
    frame('"}\n{"body":"Goodbye to all."}\n'),
  ],
}

interface JsonSpelling {
  (raw: string): string
  readonly isAscii: boolean
}

/** How an exporter writes text in a JSON string: quirks are the same in all of the file. */
function jsonSpelling(dice: Dice): JsonSpelling {
  const isAscii = dice.chance(0.4)
  const slash = dice.chance(0.4) ? '\\/' : '/'
  const angles = dice.chance(0.2)
  const strays = dice.chance(0.3) ? 0.02 : 0
  const lineBreak = dice.chance(0.3) ? String.raw`\r\n` : String.raw`\n`
  const escape = (character: string): string => {
    if (character === '\n') return lineBreak
    if (character === '/') return slash
    const isEscaped = (angles && /[<>&']/.test(character)) || (strays > 0 && dice.chance(strays))
    if (isEscaped || (isAscii && /[^\0-\x7f]/.test(character))) return unicodeEscape(character, false)
    return JSON.stringify(character).slice(1, -1)
  }
  return Object.assign((raw: string) => Array.from(raw, escape).join(''), { isAscii })
}

const unicodeEscape = (text: string, upper = false): string =>
  text.replace(/[^]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${upper ? code.toUpperCase() : code}`
  })

const escapeAll = (raw: string): string => raw.replace(/[^\0-\x7f]/g, (unit) => unicodeEscape(unit))

export const containers: readonly Container[] = [
  jsonFile,
  jsonFile,
  jsonLines,
  markdownFile,
  markdownFile,
  yamlFile,
  yamlFile,
  frontMatter,
  csvFile,
  bare('text', 'a.txt', ['text']),
  bare('HTML', 'a.html', ['html']),
  bare('a template', 'a.hbs', ['text with entities', 'html']),
  bare('Liquid', 'a.liquid', ['text with entities', 'html']),
]
