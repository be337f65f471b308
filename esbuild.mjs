// Builds the programs into dist/. `--watch` keeps building, `--dev` leaves the output readable.
import { chmodSync, existsSync } from 'node:fs'
import * as esbuild from 'esbuild'

const watch = process.argv.includes('--watch')
const dev = watch || process.argv.includes('--dev')

// Some packages have a CommonJS form that cannot be bundled; their `module` form can.
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] }
const browser = { platform: 'browser', target: 'es2022' }
// What is loaded only when it is needed is a file of its own: reading a file of this size takes longer than starting.
const program = { ...node, supported: { 'dynamic-import': false } }
const banner = { js: '#!/usr/bin/env node' }

/** Takes a module from a built file, as the program finds it at its side. */
const from = (path, filter) => ({
  name: `from ${path}`,
  setup: (build) => build.onResolve({ filter }, () => ({ path, external: true })),
})

/** Takes the library of the protocol from the program that loads this one, where it is one value. */
const protocolFrom = (path) => ({
  name: `the protocol from ${path}`,
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver$/ }, () => ({ path, namespace: 'protocol' }))
    build.onResolve({ filter: /./, namespace: 'protocol' }, () => ({ path, external: true }))
    build.onLoad({ filter: /./, namespace: 'protocol' }, () => ({
      contents: `module.exports = require('${path}').protocol`,
    }))
  },
})

/** The protocol's own validator makes code of schemas, which nothing here may do. It is only for questions that we never ask. */
const withoutValidator = {
  name: 'without a validator that makes code',
  setup(build) {
    build.onLoad({ filter: /ajv-provider\.js$/ }, () => ({
      contents: `export class AjvJsonSchemaValidator {
        getValidator() { throw new Error('Nothing is validated by a schema of the other side.') }
      }`,
    }))
  },
}

// VS Code's web host takes entries that end in .js only; the others say that they are CommonJS in a package of modules.
const bundles = [
  { in: 'client/node.ts', out: 'dist/client/node.cjs', ...node, external: ['vscode'] },
  { in: 'client/browser.ts', out: 'dist/client/browser.js', ...browser, format: 'cjs', external: ['vscode'] },
  {
    in: 'server/node.ts',
    out: 'dist/server/node.cjs',
    ...program,
    banner,
    plugins: [from('./session.cjs', /^\.\/session$/)],
  },
  {
    in: 'server/session.ts',
    out: 'dist/server/session.cjs',
    ...program,
    plugins: [protocolFrom('./node.cjs'), from('../compromise.cjs', /^compromise\//)],
  },
  { in: 'server/browser.ts', out: 'dist/server/browser.js', ...browser, format: 'iife' },
  {
    in: 'cli/bin.ts',
    out: 'dist/cli.cjs',
    ...program,
    banner,
    plugins: [from('./compromise.cjs', /^compromise\//), withoutValidator],
  },
  { in: 'compromise/two', out: 'dist/compromise.cjs', ...program },
  // For programs of others, in Node and in browsers. What is rarely needed is a file of its own beside it.
  {
    in: 'library/index.ts',
    outdir: 'dist/library',
    ...browser,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]',
  },
].filter(({ in: entry }) => existsSync(entry) || entry.startsWith('compromise'))

const builds = await Promise.allSettled(
  bundles.map(async ({ in: entry, out, ...options }) => {
    const context = await esbuild.context({
      ...options,
      entryPoints: [entry],
      ...(out && { outfile: out }),
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
