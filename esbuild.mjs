// Builds the five programs into dist/. `--watch` keeps building, `--dev` leaves the output readable.
import { chmodSync, existsSync } from 'node:fs'
import * as esbuild from 'esbuild'

const watch = process.argv.includes('--watch')
const dev = watch || process.argv.includes('--dev')

// Some packages have a CommonJS form that cannot be bundled; their `module` form can.
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] }
const browser = { platform: 'browser', target: 'es2022' }
const program = { ...node, banner: { js: '#!/usr/bin/env node' } }

// VS Code's web host takes entries that end in .js only; the others say that they are CommonJS in a package of modules.
const bundles = [
  { in: 'client/node.ts', out: 'dist/client/node.cjs', ...node, external: ['vscode'] },
  { in: 'client/browser.ts', out: 'dist/client/browser.js', ...browser, format: 'cjs', external: ['vscode'] },
  { in: 'server/node.ts', out: 'dist/server/node.cjs', ...program },
  { in: 'server/browser.ts', out: 'dist/server/browser.js', ...browser, format: 'iife' },
  { in: 'cli/bin.ts', out: 'dist/cli.cjs', ...program },
].filter((bundle) => existsSync(bundle.in))

const builds = await Promise.allSettled(
  bundles.map(async ({ in: entry, out, ...options }) => {
    const context = await esbuild.context({
      ...options,
      entryPoints: [entry],
      outfile: out,
      bundle: true,
      minify: !dev,
      sourcemap: dev,
      logLevel: 'warning',
    })
    if (watch) return context.watch()
    await context.rebuild().finally(() => context.dispose())
    if (options.banner) chmodSync(out, 0o755)
  }),
)
// esbuild has printed what is wrong. The other programs are built all the same.
if (builds.some(({ status }) => status === 'rejected')) process.exitCode = 1
