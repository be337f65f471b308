import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js'
import { loadRegistry } from './registry'

const folder = 'tests/syntaxes/cases'

/** The runner's own library for grammars is an older version of ours, and uses nothing that has changed. */
type RunnersRegistry = Parameters<typeof runGrammarTestCase>[0]

let registry: RunnersRegistry

beforeAll(async () => {
  registry = (await loadRegistry()) as unknown as RunnersRegistry
})

describe('what is coloured where', () => {
  test.each(readdirSync(folder))('%s', async (file) => {
    const lines = readFileSync(`${folder}/${file}`, 'utf8')
    const failures = await runGrammarTestCase(registry, parseGrammarTestCase(lines))
    const told = failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => ({
      where: `${file}:${line + 1} (text line ${srcLine + 1}, ${start}-${end})`,
      missing,
      unexpected,
      actual: actual.join(' '),
    }))
    expect(told).toEqual([])
  })
})
