import { filesBelow } from '../repository'
import type { Generator } from './generator'

/** A text that VS Code translates, as `l10n.t('…')`. Its parts that vary are `{0}`, so it is never put together. */
const call = /\bl10n\.t\(\s*/g
const literal = /(['"`])((?:\\.|(?!\1)[^\\])*)\1/y

/** The texts of the client, for translators. A translation is a copy of the file with other texts behind the colons. */
export const translatableStrings: Generator = ({ read }) => {
  const paths = filesBelow('client').filter((path) => path.endsWith('.ts'))
  const texts = paths.flatMap((path) => textsIn(read(path), path)).sort()
  const bundle = Object.fromEntries(texts.map((text) => [text, text]))
  return new Map([['l10n/bundle.l10n.json', `${JSON.stringify(bundle, null, 2)}\n`]])
}

/** Throws where a text is not written out, because translators would not get it. */
export function textsIn(code: string, path: string): string[] {
  return [...code.matchAll(call)].map(({ index, 0: opening }) => {
    literal.lastIndex = index + opening.length
    const text = literal.exec(code)?.[2]
    const line = code.slice(0, index).split('\n').length
    if (text === undefined || text.includes('${'))
      throw new Error(`${path}:${line}: l10n.t takes a text that is written out, with {0} for what varies.`)
    return text.replaceAll('\\n', '\n').replace(/\\(['"`\\])/g, '$1')
  })
}
