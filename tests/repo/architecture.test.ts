import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { borderedFolders, borderOf, borders, describeBorder, type Border } from '../../scripts/borders'
import { filesBelow, read } from '../../scripts/repository'

/** Imports and exports begin their lines, however many lines they take; calls may stand anywhere. */
const importLine =
  /(?:^(?:import|export)\b(?:[^'"]*?\bfrom)?\s*|\b(?:import|require)\(\s*)['"]([^'"\n]+)['"]/gm

/** Why a file behind this border may not import `specifier`, or `undefined` where it may. */
function objection(path: string, specifier: string, border: Border): string | undefined {
  const allowed = specifier.startsWith('.')
    ? isOurs(posix.join(posix.dirname(path), specifier), border)
    : isBuiltin(specifier)
      ? border.node
      : border.packages.some((name) => fits(specifier, name))
  return allowed ? undefined : `${path} imports ${specifier}, but may import only ${describeBorder(border)}`
}

const isOurs = (imported: string, { ours, without }: Border): boolean =>
  ours.includes(imported.split('/')[0]!) && !(without && imported.startsWith(`${without}/`))

const fits = (specifier: string, name: string): boolean =>
  name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name

const objectionsTo = (path: string, source: string): string[] =>
  [...source.matchAll(importLine)].flatMap(
    ([, specifier]) => objection(path, specifier!, borderOf(path)!) ?? [],
  )

describe.each(borderedFolders)('%s', (folder) => {
  test('imports only what its border lets in', () => {
    const files = filesBelow(folder).filter((path) => path.endsWith('.ts'))
    expect(files).not.toEqual([])
    expect(files.flatMap((path) => objectionsTo(path, read(path)))).toEqual([])
  })
})

describe('the reader of import lines', () => {
  test.each([
    ['engine/lint.ts', "import { readFileSync } from 'node:fs'"],
    ['engine/lint.ts', "import fs from 'fs'"],
    ['engine/lint.ts', "import type { Rule } from '../rules/index'"],
    ['engine/formats/json.ts', "import nlp from 'compromise/one'"],
    ['engine/sentence/promise.ts', "import { draft } from '../rewrite/drafts'"],
    ['rules/excuse-but.ts', "import other from './feelings-shift'"],
    ['rules/excuse-but.ts', "import { Range } from 'vscode-languageserver'"],
    ['server/server.ts', "import { createConnection } from 'vscode-languageserver/node'"],
    ['server/features/hover.ts', "const fs = await import('node:fs')"],
    ['server/node.ts', "export * from '../cli/main'"],
    ['cli/main.ts', "import '../server/server'"],
    ['client/client.ts', "import { lint } from '../engine/lint'"],
  ])('objects in %s to %s', (path, line) => {
    expect(objectionsTo(path, line)).toHaveLength(1)
  })

  test.each([
    ['engine/language/tags.ts', "import nlp from 'compromise/one'"],
    ['engine/formats/html.ts', "import { Tokenizer } from 'htmlparser2'"],
    ['rules/index.ts', "import excuseBut from './excuse-but'"],
    ['engine/sentence/promise.ts', "import { words } from '../language/words'"],
    ['server/node.ts', "import { createConnection } from 'vscode-languageserver/node'"],
    ['cli/main.ts', "import { rules } from '../rules/index'"],
    ['cli/files.ts', "import { readFileSync } from 'node:fs'"],
  ])('lets %s have %s', (path, line) => {
    expect(objectionsTo(path, line)).toEqual([])
  })
})

test('the architecture page prints the table of borders', () => {
  const page = read('docs/ARCHITECTURE.md')
  const rows = borders.map((border) => [`\`${border.from}\``, describeBorder(border)])
  const printed = [...page.matchAll(/^\| (`[^|]+`) +\| (.+?) +\|$/gm)].map((match) => [
    match[1]!.trim(),
    match[2],
  ])
  expect(printed).toEqual(expect.arrayContaining(rows))
})

test('the client of the protocol tests shares no code with what it tests', () => {
  const files = filesBelow('tests/lsp').filter((path) => path.endsWith('.ts'))
  const foreign = files.flatMap((path) =>
    [...read(path).matchAll(importLine)]
      .map(([, specifier]) => specifier!)
      .filter((name) => !/^(?:\.\/|node:|vitest$|\.\.\/\.\.\/package\.json$)/.test(name))
      .map((name) => `${path} imports ${name}`),
  )
  expect(files).not.toEqual([])
  expect(foreign).toEqual([])
})

test('what judges a sentence looks around it only where that is noted', () => {
  const judging = ['rules', 'engine/apology', 'engine/sentence'].flatMap((folder) => filesBelow(folder))
  const ofSentences = judging.filter((path) => path.endsWith('.ts') && !read(path).includes("reads: 'macro'"))
  // `previous`, `next` and `ask` tell `engine/macro/looks.ts`. The passages of a macro tell nobody.
  expect(ofSentences.filter((path) => /\.passages\b/.test(read(path)))).toEqual([])
  expect(ofSentences.length).toBeGreaterThan(40)
})

test('the command line and the reports ask for examples of our rules where the built program has them', () => {
  const files = [...filesBelow('cli'), ...filesBelow('report')].filter((path) => path.endsWith('.ts'))
  const asking = files.filter((path) => /\brule\.examples\b|\bexamples\s*\}\s*=\s*rule\b/.test(read(path)))
  // The examples of house rules come with the config.
  expect(asking).toEqual(['cli/commands/test-rules.ts'])
})
