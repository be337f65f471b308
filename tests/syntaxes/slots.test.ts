import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IGrammar } from 'vscode-textmate'

const path = 'syntaxes/slots.json'
let grammar: IGrammar

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength))
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
  })
  grammar = (await registry.loadGrammar('amends.slots'))!
})

/** The words of a line that got a scope of ours, as `word → scope`. */
const coloured = (line: string): string[] =>
  grammar
    .tokenizeLine(line, null)
    .tokens.filter(({ scopes }) => scopes.length > 2)
    .map(
      ({ startIndex, endIndex, scopes }) => `${line.slice(startIndex, endIndex).trim()} → ${scopes.at(-1)!}`,
    )

describe('slots and directives', () => {
  test.each([
    [
      "I'm sorry [TODO: what I did].",
      [
        '[ → punctuation.definition.slot.begin.amends',
        'TODO → keyword.other.slot.amends',
        ': → punctuation.separator.slot.amends',
        'what I did → markup.inserted.slot.amends',
        '] → punctuation.definition.slot.end.amends',
      ],
    ],
    [
      '<!-- amends-disable-next-line hedged-harm, excuse-but -- signed off -->',
      [
        'amends-disable-next-line → keyword.control.directive.amends',
        'hedged-harm, excuse-but → constant.other.rule.amends',
        '-- → punctuation.separator.reason.amends',
        'signed off → string.unquoted.reason.amends',
      ],
    ],
    ['{{!-- amends-enable --}}', ['amends-enable → keyword.control.directive.amends']],
    ['A [link](https://a.test) and a TODO.', []],
  ])('%s', (line, expected) => {
    expect(coloured(line)).toEqual(expected)
  })
})
