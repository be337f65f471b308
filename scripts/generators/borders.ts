import { posix } from 'node:path'
import { borderedFolders, borders, describeBorder, type Border } from '../borders'
import { fillBetweenMarks, type Generator } from './generator'

/** The border table of the architecture page. */
export const borderTable: Generator = ({ read }) => {
  const rows = borders.map((border) => `| \`${border.from}\` | ${describeBorder(border)} |`)
  const table = ['| from | may import |', '| --- | --- |', ...rows].join('\n')
  return new Map([['docs/ARCHITECTURE.md', fillBetweenMarks(read('docs/ARCHITECTURE.md'), 'borders', table)]])
}

/** The lint rules that guard the borders while somebody is typing. */
export const lintBorders: Generator = ({ read }) => {
  const config = JSON.parse(read('.oxlintrc.json')) as object
  const overrides = borders.map((border) => ({
    files: [border.from.endsWith('.ts') ? border.from : `${border.from}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: [restriction(border)] }] },
  }))
  return new Map([['.oxlintrc.json', JSON.stringify({ ...config, overrides })]])
}

/** Everything is forbidden, then what may be imported is let in again; the last pattern that fits decides. */
function restriction(border: Border): object {
  const own = border.from.split('/')[0]!
  const group = [
    '*',
    '!.',
    '!..',
    '!../**',
    ...(border.ours.includes(own) ? ['!./**'] : []),
    ...borderedFolders
      .filter((folder) => folder !== own && !border.ours.includes(folder))
      .flatMap((folder) => [`../**/${folder}`, `../**/${folder}/**`]),
    ...(border.without ? [`../**/${posix.basename(border.without)}/**`] : []),
    ...border.packages.map((name) => `!${name.replace(/\/\*$/, '/**')}`),
    ...(border.node ? ['!node:*'] : []),
  ]
  return { group, message: `${border.from} may import ${describeBorder(border)} (docs/ARCHITECTURE.md).` }
}
