// `npm run sizes` prints how large the programs are, and what they may be at most.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './repository'

/** What a built file may take at most, in kilobytes as a browser fetches it (gzip), and why it matters. */
const budgets: readonly Budget[] = [
  { path: 'dist/client/node.cjs', most: 10, why: 'all that VS Code waits for' },
  { path: 'dist/client/start-node.cjs', most: 105, why: 'the client, loaded afterwards' },
  { path: 'dist/client/browser.js', most: 100, why: 'both of these in one file, for the browser' },
  { path: 'dist/server/browser.js', most: 45, why: 'the worker, until a document is open' },
  { path: 'dist/server/node.cjs', most: 46, why: 'the program, until a document is open' },
  { path: 'dist/server/session.js', most: 355, why: 'engine, rules and server, for both' },
  { path: 'dist/server/report.js', most: 28, why: 'the report, loaded when it is opened' },
]

interface Budget {
  readonly path: string
  readonly most: number
  readonly why: string
}

export interface Size extends Budget {
  readonly minified: number
  readonly gzipped: number
}

/** The sizes of the built programs in kilobytes. Fails where they are not built. */
export const bundleSizes = (): Size[] =>
  budgets.map((budget) => {
    const bytes = readFileSync(join(root, budget.path))
    return { ...budget, minified: kilobytes(bytes), gzipped: kilobytes(gzipSync(bytes, { level: 9 })) }
  })

const kilobytes = ({ length }: Uint8Array): number => Math.round(length / 102.4) / 10

if (process.argv[1] === import.meta.filename) {
  for (const { path, minified, gzipped, most, why } of bundleSizes()) {
    const figures = `${minified.toFixed(0).padStart(5)} KB ${gzipped.toFixed(0).padStart(5)} KB gzip of ${most}`
    console.log(`${path.padEnd(28)} ${figures}  ${why}`)
  }
}
