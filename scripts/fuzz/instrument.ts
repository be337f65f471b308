import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { transformSync, type Plugin } from 'esbuild'
import { jazzer } from './jazzer'

/** The part of Babel that is needed here. The fuzzer brings it. */
interface Babel {
  readonly transformSync: (
    code: string,
    options: { readonly configFile: false; readonly compact: true; readonly plugins: readonly unknown[] },
  ) => { readonly code: string }
  readonly types: Record<string, (...parts: unknown[]) => unknown>
}

/** The counters of all branches of a bundle. A byte each, and so many bundles have room for them. */
const MOST_BRANCHES = 65_536

/** Stands in front of a bundle: the fuzzer looks at the counters after each input. Without a fuzzer nobody does. */
export const countersBanner = `const branchCounters = globalThis.Fuzzer ? Fuzzer.coverageTracker.createModuleCounters(${MOST_BRANCHES}) : new Uint8Array(${MOST_BRANCHES})`

/**
 * What reads and writes files and messages tells the fuzzer which branches were taken. What judges words does not: it runs
 * most of the time, and there is nothing in it that a byte could break.
 */
const watched =
  /^(?:engine\/(?:[\w-]+|(?:text|data|formats|presets|completions|rewrite)\/.*)|server\/.*|cli\/(?:baseline|settings)\/.*)\.ts$/

/** Counts each branch of the watched files, and tells the fuzzer what texts and numbers are compared with. */
export function instrument(): Plugin {
  const require = createRequire(`${jazzer}/node_modules/@jazzer.js/instrumentor/`)
  const { transformSync: transform, types } = require('@babel/core') as Babel
  const { makeCoverageVisitor } = require('./dist/plugins/coverageVisitor.js') as {
    readonly makeCoverageVisitor: (counter: () => unknown) => unknown
  }
  const { compareHooks } = require('./dist/plugins/compareHooks.js') as { readonly compareHooks: unknown }
  let count = 0
  const counter = (): unknown => {
    const place = types['memberExpression']!(
      types['identifier']!('branchCounters'),
      types['numericLiteral']!(count++),
      true,
    )
    return types['updateExpression']!('++', place)
  }
  const branches = () => ({ visitor: makeCoverageVisitor(counter) })
  return {
    name: 'counters of branches',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!watched.test(relative('.', path))) return undefined
        const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', target: 'node20' })
        const plugins = [branches, compareHooks]
        const contents = transform(code, { configFile: false, compact: true, plugins }).code
        if (count > MOST_BRANCHES) throw new Error(`There are more than ${MOST_BRANCHES} branches.`)
        return { contents, loader: 'js' }
      })
    },
  }
}
