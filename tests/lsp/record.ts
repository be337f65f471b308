import { readdirSync } from 'node:fs'
import { startProgram } from './client'
import { folder, play, readSteps, writeSteps } from './recording'

// Writes into each recording what the built server answers now: `npx tsx tests/lsp/record.ts`. Look at the difference
// before you commit it.
for (const name of readdirSync(folder)) {
  const path = `${folder}/${name}`
  const { client, child } = startProgram()
  writeSteps(path, await play(client, readSteps(path)))
  child.kill()
}
