// Builds the programs into dist/. `--watch` keeps building, `--dev` leaves the output readable.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
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

const protocolNames = Object.keys(createRequire(import.meta.url)('vscode-languageserver'))

/** Takes the library of the protocol from the program that loads this one, where it is one value. */
const protocolFrom = (path) => ({
  name: `the protocol from ${path}`,
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver$/ }, () => ({ path, namespace: 'protocol' }))
    build.onResolve({ filter: /./, namespace: 'protocol' }, () => ({ path, external: true }))
    // Each value by its name, so that a file takes the few that it uses: all of them, for each file, take milliseconds.
    build.onLoad({ filter: /./, namespace: 'protocol' }, () => ({
      contents: [
        `const { protocol } = require('${path}')`,
        'const named = (name) => protocol[name]',
        ...protocolNames.map((name) => `export const ${name} = /* @__PURE__ */ named('${name}')`),
      ].join('\n'),
    }))
  },
})

/**
 * Of `compromise` only the conjugator is used, with its models of verbs. The whole would be ten times as large, and it unpacks
 * a dictionary when it is loaded, which takes longer than a check.
 */
const onlyConjugator = {
  name: 'only the conjugator of compromise',
  setup(build) {
    const preTagger = './node_modules/compromise/src/2-two/preTagger'
    build.onResolve({ filter: /^compromise\/two$/ }, ({ path }) => ({ path, namespace: 'conjugator' }))
    build.onLoad({ filter: /./, namespace: 'conjugator' }, () => ({
      contents: `
        import methods from '${preTagger}/methods/index.js'
        import models from '${preTagger}/model/models/index.js'
        export default { methods: () => methods, model: () => ({ one: {}, two: { models } }) }`,
      resolveDir: '.',
    }))
  },
}

/** The table of HTML's named characters, unpacked here: the library would do so in each run, which takes milliseconds. */
const unpackedEntities = {
  name: 'named characters of HTML',
  setup(build) {
    build.onLoad(
      { filter: /entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/ },
      async ({ path }) => {
        const { htmlDecodeTree } = await import(pathToFileURL(path).href)
        return {
          contents: `export const htmlDecodeTree = /* @__PURE__ */ new Uint16Array([${htmlDecodeTree}])`,
        }
      },
    )
  },
}

const EXAMPLES = /^ {2}examples: (\{$[^]*?^ {2}\}),$/m

/** The source of a rule, and in it the examples. */
function readRule(path) {
  const text = readFileSync(path, 'utf8')
  const examples = EXAMPLES.exec(text)?.[1]
  if (examples === undefined) throw new Error(`No examples were found in ${path}.`)
  return { text, examples }
}

/** The examples of the rules are tests and documentation. A check has no use for them. */
const withoutExamples = {
  name: 'rules without their examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/][a-z-]+\.ts$/ }, ({ path }) => {
      if (dirname(path) !== resolve('rules') || basename(path) === 'index.ts') return undefined
      const contents = readRule(path).text.replace(EXAMPLES, '  examples: { flags: [], allows: [] },')
      return { contents, loader: 'ts' }
    })
  },
}

/** Who shows examples on the command line has them from a part that is loaded for that. */
const examplesApart = {
  name: 'examples of the rules in a part of their own',
  setup(build) {
    build.onLoad({ filter: /[\\/]cli[\\/]rule-examples\.ts$/ }, () => {
      const ids = readdirSync('rules').flatMap((name) => /^(?!index\.)(.+)\.ts$/.exec(name)?.[1] ?? [])
      const all = ids.map((id) => `${JSON.stringify(id)}: ${readRule(join('rules', `${id}.ts`)).examples}`)
      const contents = `
        const all = new Map(Object.entries({ ${all.join(', ')} }))
        export const examplesOf = ({ id, examples }) => all.get(id) ?? examples`
      return { contents, loader: 'ts' }
    })
  },
}

/**
 * A part of the server that is loaded when it is needed: by `require` in Node, and in a worker, which has none, by what
 * `server/browser.ts` brings instead. So both have the same file.
 */
const part = {
  ...browser,
  format: 'cjs',
  mainFields: ['module', 'main'],
  supported: program.supported,
  // The brackets around the function tell V8 that it is run at once. Otherwise it is read over first, and again to be run.
  banner: {
    js: '(run=>typeof module==="object"?run(require,module):run(requirePart,part))((function(require,module){var exports=module.exports;',
  },
  footer: { js: '}));' },
}

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

/** The library of the protocol can run npm and Yarn to find a module of the user's. We never ask it to, so it cannot. */
const withoutModuleFinder = {
  name: 'without a finder of modules',
  setup(build) {
    build.onLoad({ filter: /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => ({
      contents: '',
    }))
  },
}

/**
 * The library asks for Node's ciphers and sockets, which take milliseconds to load, and uses them only for pipes and ports.
 * Most editors talk through the standard streams, so each is loaded at its first use.
 */
const lateModules = {
  name: 'modules that are loaded at their first use',
  setup(build) {
    build.onResolve({ filter: /^(?:crypto|net)$/ }, ({ path }) => ({ path, namespace: 'late' }))
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] })`,
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
  {
    in: 'client/node.ts',
    out: 'dist/client/node.cjs',
    ...program,
    external: ['vscode'],
    plugins: [from('./start-node.cjs', /^\.\/start-node$/)],
  },
  { in: 'client/start-node.ts', out: 'dist/client/start-node.cjs', ...program, external: ['vscode'] },
  // VS Code's web host loads one file, so in the browser the library is in it, and is run when it is needed.
  {
    in: 'client/browser.ts',
    out: 'dist/client/browser.js',
    ...browser,
    supported: program.supported,
    format: 'cjs',
    external: ['vscode'],
  },
  {
    in: 'server/node.ts',
    out: 'dist/server/node.cjs',
    ...program,
    banner,
    plugins: [from('./session.js', /^\.\/session$/), withoutModuleFinder, lateModules],
  },
  { in: 'server/browser.ts', out: 'dist/server/browser.js', ...browser, format: 'iife' },
  {
    in: 'server/session.ts',
    out: 'dist/server/session.js',
    ...part,
    plugins: [
      protocolFrom('./node.cjs'),
      from('./report.js', /^\.\.\/\.\.\/report$/),
      onlyConjugator,
      withoutExamples,
    ],
  },
  { in: 'report/index.ts', out: 'dist/server/report.js', ...part },
  {
    in: 'cli/bin.ts',
    ...node,
    ...inParts('cli'),
    banner,
    // For Node there is a form of `yaml` in one piece. Of its modules, as browsers get them, only the parser is taken.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    plugins: [
      withoutExamples,
      examplesApart,
      onlyConjugator,
      unpackedEntities,
      withoutValidator,
      commonJsParts('cli'),
    ],
  },
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
    plugins: [onlyConjugator, withoutExamples],
  },
].filter(({ in: entry }) => existsSync(entry))

/** The packages that each program is made of, by its first source. `tests/consumers/reproducible.test.ts` reads them. */
const packages = {}
const packageIn = (path) => /\bnode_modules\/(.*\bnode_modules\/)?(@[^/]+\/)?[^/]+/.exec(path)?.[0]

const builds = await Promise.allSettled(
  bundles.map(async ({ in: entry, out, ...options }) => {
    const context = await esbuild.context({
      ...options,
      entryPoints: [entry],
      ...(out && { outfile: out }),
      bundle: true,
      minify: !dev,
      sourcemap: dev,
      metafile: true,
      logLevel: 'warning',
    })
    if (watch) return context.watch()
    const { metafile } = await context.rebuild().finally(() => context.dispose())
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
    const taken = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 && packageIn(path)) || [])
    packages[entry] = [...new Set(taken)].sort()
    if (options.banner && out) chmodSync(out, 0o755)
  }),
)
// Node takes these for CommonJS only where they say so, and a worker only scripts whose names end in .js.
writeFileSync('dist/server/package.json', '{ "type": "commonjs" }\n')
mkdirSync('.build', { recursive: true })
writeFileSync('.build/packages.json', JSON.stringify(packages, null, 2))

// esbuild has printed what is wrong with the code. The other programs are built all the same.
for (const { reason } of builds) if (reason && !reason.errors) console.error(reason)
if (builds.some(({ status }) => status === 'rejected')) process.exitCode = 1
