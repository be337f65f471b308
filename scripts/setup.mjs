// Makes sure that the dependencies are installed and the bundles are built. Node's built-in modules only,
// because this is what runs first on a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = [
  'engine',
  'rules',
  'server',
  'client',
  'cli',
  'library',
  'report',
  'schemas',
  'esbuild.mjs',
  'package.json',
]
/** Written after each build, so that a build that broke off half-way is done again. */
const stamp = join(root, '.build', 'built')

/** When a file, or the newest file below a folder, was changed. 0 where there is none. */
function changed(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
}

function run(step, command, args, advice) {
  console.error(`amends: ${step} …`)
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`)
  console.error(`amends: ${step} failed. ${advice}`)
  process.exit(2)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`amends: needs Node 20 or newer; this is ${process.version}.`)
  process.exit(2)
}

if (changed(join(root, 'node_modules', '.package-lock.json')) < changed(join(root, 'package-lock.json'))) {
  // No package of ours needs its install script.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  run(
    'installing dependencies',
    'npm',
    args,
    'Check that the package registry can be reached, then run `npm ci`.',
  )
}

const newest = Math.max(...sources.map((name) => changed(join(root, name))))
if (!existsSync(join(root, 'dist', 'cli.cjs')) || changed(stamp) < newest) {
  run(
    'building',
    process.execPath,
    ['esbuild.mjs'],
    'The message above names the file; `npm run typecheck` tells more.',
  )
  run(
    'writing the types of the library',
    process.execPath,
    ['scripts/library-types.mjs'],
    'The message above names the mistake.',
  )
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
}
