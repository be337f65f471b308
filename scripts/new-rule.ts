import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository'

const template = (id: string): string => `import { headWords } from '../engine/apology/heads'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: '${id}',
  summary: 'One sentence: what the rule finds.',
  hears: 'Reads as: what the reader hears.',
  why: 'One fact, in a sentence, that the sources back.',
  todo: 'What to write instead, in a sentence.',
  sources: [{ title: 'Author, Title, year', url: 'https://example.org/' }],
  severity: 'warning',
  reads: 'apology',
  triggers: headWords,
  check(reading, report) {
    // Judge the reading and report the span that the writer has to look at.
  },
  examples: {
    flags: [{ text: '[[The words to underline]] in a sentence.' }],
    allows: ['A sentence near by that must stay silent.'],
  },
})
`

const id = process.argv[2] ?? ''
const path = join(root, 'rules', `${id}.ts`)
if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('Usage: npm run new-rule <id>, where the id is lower-case words joined by hyphens.')
  process.exitCode = 2
} else if (existsSync(path)) {
  console.error(`rules/${id}.ts is there already.`)
  process.exitCode = 2
} else {
  writeFileSync(path, template(id))
  console.log(`Wrote rules/${id}.ts. Fill it in, then: npm run generate && npm run test:unit`)
}
