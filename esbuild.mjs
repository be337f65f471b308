// Builds the programs into dist/. `--watch` keeps building, `--dev` leaves the output readable.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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

/**
 * A program in `dist/NAME.cjs`, and what it loads only when it is needed in files of `dist/NAME/`. What several of these need
 * is a file as well, so that nothing is there twice.
 */
const inParts = (name) => ({
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  entryNames: name,
  chunkNames: `${name}/[name]-[hash]`,
  outExtension: { '.js': '.cjs' },
  define: { AMENDS_BUILD: JSON.stringify(buildName) },
  write: false,
})
const buildName = '(content of the build)'

/** Splitting is only for modules, which Node starts more slowly. So the parts become CommonJS when all is done. */
const commonJsParts = (name) => ({
  name: `the parts of ${name}`,
  setup(build) {
    build.initialOptions.sourcemap = dev && 'inline'
    build.onEnd(async ({ errors, outputFiles }) => {
      if (errors.length > 0) return
      const content = createHash('sha256')
      const sorted = outputFiles.toSorted((a, b) => (a.path < b.path ? -1 : 1))
      for (const { contents } of sorted) content.update(contents)
      const build = content.digest('hex').slice(0, 16)
      mkdirSync(`dist/${name}`, { recursive: true })
      for (const { path, text } of outputFiles) {
        const { code } = await esbuild.transform(text.replace(buildName, build), {
          format: 'cjs',
          platform: 'node',
          target: node.target,
          supported: program.supported,
          minify: !dev,
          sourcemap: dev && 'inline',
        })
        writeFileSync(path, code)
      }
      const made = new Set(outputFiles.map(({ path }) => basename(path)))
      for (const old of readdirSync(`dist/${name}`)) if (!made.has(old)) rmSync(join('dist', name, old))
      chmodSync(`dist/${name}.cjs`, 0o755)
    })
  },
})

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
    ...node,
    ...inParts('cli'),
    banner,
    plugins: [from('../compromise.cjs', /^compromise\//), withoutValidator, commonJsParts('cli')],
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
    if (options.banner && out) chmodSync(out, 0o755)
  }),
)
// esbuild has printed what is wrong. The other programs are built all the same.
if (builds.some(({ status }) => status === 'rejected')) process.exitCode = 1
