import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IGrammar, type IToken, type StateStack } from 'vscode-textmate'
import { contributedGrammars } from '../../scripts/generators/grammars'

/** The grammars that ours are injected into, by scope name: only what our rules meet of those in VS Code. */
const hosts: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.derivative': 'html',
  'text.html.handlebars': 'handlebars',
  'source.json': 'json',
  'source.yaml': 'yaml',
}

const hostPath = (scope: string): string | undefined =>
  hosts[scope] === undefined ? undefined : `tests/syntaxes/hosts/${hosts[scope]}.json`

/** Loads grammars as VS Code does: ours, injected where the manifest says, and those of VS Code as `hosts` has them. */
export async function loadRegistry(): Promise<textmate.Registry> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength))
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = contributedGrammars.find(({ scopeName }) => scopeName === scope)?.path ?? hostPath(scope)
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path)
    },
    getInjections: (scope) =>
      contributedGrammars
        .filter(({ injectTo = [] }) => injectTo.some((into) => scope === into))
        .map(({ scopeName }) => scopeName),
  })
}

/** The tokens of a text, line by line. */
export function tokensOf(
  grammar: IGrammar,
  text: string,
): { readonly line: string; readonly tokens: readonly IToken[] }[] {
  let state: StateStack | null = null
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state)
    state = result.ruleStack
    return { line, tokens: result.tokens }
  })
}
