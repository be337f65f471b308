// `npm run bench [-- engine [--macros N] | server] [--json]`: builds the programs and the benchmarks, then runs one or both.
// They run from bundles, as the product does. `compromise` alone stays outside of the bundle and is loaded by `require`,
// so that Node's list of loaded modules tells whether a check came to need it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import '../scripts/setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const programs = ['engine', 'floor-server', 'server']
const bundleOf = (name) => `.build/bench/${name}.cjs`

await Promise.all(
  programs.map((name) =>
    esbuild.build({
      absWorkingDir: root,
      entryPoints: [`bench/${name}.ts`],
      outfile: bundleOf(name),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      external: ['compromise/*'],
      supported: { 'dynamic-import': false },
      logLevel: 'warning',
    }),
  ),
)

const [first, ...others] = process.argv.slice(2)
const isName = first === 'engine' || first === 'server'
for (const name of isName ? [first] : ['engine', 'server']) {
  const options = isName || first === undefined ? others : [first, ...others]
  const { status } = spawnSync(process.execPath, [bundleOf(name), ...options], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode ||= status ?? 2
}
