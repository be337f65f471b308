// Writes the file of a new rule: `npm run new-rule <id> [-- --reads sentence]`.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { groups } from './generators/rule-table'
import { root } from './repository'
import { fillTemplate } from './rule-templates/fill'

const kinds = Object.keys(groups)
const usage = `Usage: npm run new-rule <id> [-- --reads ${kinds.join('|')}]
The id is lower-case words joined by hyphens.`

/** The message of a mistake, or `undefined` where the file was written. */
function writeRule(id: string, reads: string): string | undefined {
  const path = `rules/${id}.ts`
  if (!/^[a-z]+(-[a-z]+)*$/.test(id) || !kinds.includes(reads)) return usage
  if (existsSync(join(root, path))) return `${path} is there already.`
  writeFileSync(join(root, path), fillTemplate(reads, id))
  console.log(`Wrote ${path}. Fill in what begins with TODO, then: npm run generate && npm run test:unit`)
  return undefined
}

// Without `--`, npm keeps `--reads` for itself and passes on its value only.
const { values, positionals } = parseArgs({
  options: { reads: { type: 'string' } },
  allowPositionals: true,
})
const [id = '', given = 'apology'] = positionals
const mistake = writeRule(id, values.reads ?? given)
if (mistake) {
  console.error(mistake)
  process.exitCode = 2
}
