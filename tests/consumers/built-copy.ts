import { cpSync } from 'node:fs'
import { join } from 'node:path'

/** What the command line does without. */
const others = /^dist[/\\](?:client|server|library)$|\.map$/

/**
 * A checkout of this repository as a CI system or a hook makes it, after its first run: what is built is there, and no
 * sources are, so that nothing is installed or built in a test.
 */
export function builtCopy(folder: string): string {
  for (const name of [
    'action.yml',
    '.pre-commit-hooks.yaml',
    'scripts/setup.mjs',
    'scripts/start.mjs',
    'dist',
  ])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !others.test(path) })
  return folder
}
