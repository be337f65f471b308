/**
 * `npm run reliability [-- AREA …]`: measures figures of docs/reliability.md anew, all or those of some areas. All together take hours,
 * because fuzzing takes half an hour for each of its targets. `npm run generate` then writes the page.
 */
import { spawnSync } from 'node:child_process'
import { areas } from './reliability/figures'

const wanted = process.argv.length > 2 ? process.argv.slice(2) : areas.map(({ id }) => id)
const unknown = wanted.filter((name) => !areas.some(({ id }) => id === name))
if (unknown.length > 0) {
  console.error(
    `reliability: there is no ${unknown.join(', ')}. There are ${areas.map(({ id }) => id).join(', ')}.`,
  )
  process.exit(2)
}
for (const { id, measuredBy } of areas.filter((area) => wanted.includes(area.id))) {
  const env = { ...process.env, AMENDS_RECORD: id }
  const { status } = spawnSync('npx', measuredBy, { stdio: 'inherit', env })
  process.exitCode ||= status ?? 2
}
