// `npm run bench`: builds the programs and the benchmark, then runs it. `npm run bench -- --help` tells what can be asked for.
// It runs from bundles, as the product does. `compromise` alone stays outside of them and is loaded by `require`,
// so that Node's list of loaded modules tells whether a check came to need it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import '../scripts/setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['compromise/*'],
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
}
const bundleOf = (name) => `.build/bench/${name}.cjs`
const programs = {
  main: 'bench/main.ts',
  growth: 'bench/growth.ts',
  'floor-scan': 'bench/floor-scan.ts',
  'floor-server': 'bench/floor-server.ts',
  'readable-cli': 'cli/bin.ts',
}

await Promise.all([
  ...Object.entries(programs).map(([name, entry]) =>
    esbuild.build({ ...node, entryPoints: [entry], outfile: bundleOf(name) }),
  ),
  esbuild.build({
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    entryPoints: ['bench/floor-worker.ts'],
    outfile: '.build/bench/floor-worker.js',
    logLevel: 'warning',
  }),
])

const given = process.argv.slice(2)
const kept = given.includes('--record') ? ['--json', 'docs/performance/growth.json'] : []
const runs = given.includes('growth')
  ? [['growth', ...given.filter((option) => option !== 'growth' && option !== '--record'), ...kept]]
  : [['main', ...given]]
// Growth is a program of its own. From texts of a megabyte on, as it measures alone, it would take half an hour more.
if (given.includes('full')) runs.push(['growth', '--from', '256', '--rounds', '1', ...kept])

for (const [program, ...its] of runs) {
  // Eight megabytes of nothing but escapes fill more than Node takes by itself, and nearly as much lives from the text before.
  const memory = program === 'growth' ? ['--max-old-space-size=12000'] : []
  const args = [...memory, bundleOf(program), ...its]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  process.exitCode ||= status ?? 2
}
