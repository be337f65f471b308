import * as esbuild from 'esbuild'
import { countersBanner, instrument } from './instrument'

/** Writes a target as a module of its own, for the fuzzer. Gives its path. */
export async function bundle(target: string): Promise<string> {
  const outfile = `.build/fuzz/targets/${target}.cjs`
  await esbuild.build({
    stdin: {
      contents: `import { targets } from './tests/fuzz/targets'\nexport const fuzz = (data) => targets['${target}'].fuzz(data)`,
      resolveDir: '.',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Some packages have a CommonJS form that cannot be bundled; their `module` form can.
    mainFields: ['module', 'main'],
    banner: { js: countersBanner },
    plugins: [instrument()],
    logLevel: 'warning',
  })
  return outfile
}
