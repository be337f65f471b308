import { formats } from '../../engine/formats/index'
import { pagePresets, presets } from '../../engine/presets/index'
import { dialectMeanings, dialects } from '../../engine/text/dialects'
import { fillBetweenMarks, type Generator } from './generator'

/** The tables of `docs/formats.md`: what is read, and which tools' files are known. */
export const formatsPage: Generator = ({ read }) => {
  const page = fillBetweenMarks(read('docs/formats.md'), 'formats', formatTable())
  const tools = fillBetweenMarks(page, 'presets', presetTable())
  return new Map([['docs/formats.md', fillBetweenMarks(tools, 'dialects', dialectTable())]])
}

function formatTable(): string {
  const rows = formats.map(
    ({ id, extensions }) => `| ${id} | ${extensions.map((extension) => `\`.${extension}\``).join(' ')} |`,
  )
  return ['| format | files |', '| --- | --- |', ...rows].join('\n')
}

function presetTable(): string {
  const rows = [...presets, ...pagePresets].map(
    ({ id, name, templates }) => `| \`${id}\` | ${name} | ${templates ? `\`${templates}\`` : 'any'} |`,
  )
  return ['| preset | files of | placeholders |', '| --- | --- | --- |', ...rows].join('\n')
}

function dialectTable(): string {
  const rows = dialects.map(
    (dialect) => `| \`${dialect}\` | ${dialectMeanings[dialect].replaceAll('|', '\\|')} |`,
  )
  return ['| name | read as |', '| --- | --- |', ...rows].join('\n')
}
