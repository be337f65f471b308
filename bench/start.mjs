// `npm run bench [-- --macros N] [--json]`: builds the programs and the benchmark, then runs the benchmark.
// It runs from a bundle, as the product does. `compromise` alone stays outside of the bundle and is loaded by `require`,
// so that Node's list of loaded modules tells whether a check came to need it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import '../scripts/setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = '.build/bench/bench.cjs'

await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench/bench.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['compromise/*'],
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 2
