// Writes the types of the library beside its bundle, for the package. They are written by the compiler from library/index.ts.
import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const { status } = spawnSync(process.execPath, [compiler, '-b', 'library'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const types = join(root, '.build', 'types', 'library', 'index.d.ts')
if (/\bfrom ['"]/.test(readFileSync(types, 'utf8'))) {
  console.error('amends: library/index.ts shows a type of another folder, which is not in the package.')
  process.exit(1)
}
copyFileSync(types, join(root, 'dist', 'library', 'index.d.ts'))
