import type { Token } from '../language/tokens'
import { AUXILIARIES, words } from '../language/words'
import type { MacroReading } from '../macro/macro-reading'

/** How a text writes what can be contracted; `open` where it writes nothing of the kind. */
export type Style = 'contracted' | 'spelt out' | 'open'

const CLITICS = words('am are is have will would not')
const HOSTS = words('i we you they')

/** One contraction shows that a macro contracts. */
function readStyle({ sentences }: MacroReading): Style {
  let isSpeltOut = false
  for (const { tokens, sentence } of sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const { kind, word, start } = tokens[i]!
      if (kind !== 'word') continue
      const host = i > sentence.from ? tokens[i - 1] : undefined
      if (host && CLITICS.has(word) && host.end === start) return 'contracted'
      isSpeltOut ||= word === 'cannot' || (host !== undefined && couldContract(host, word))
    }
  }
  return isSpeltOut ? 'spelt out' : 'open'
}

/** The style of a macro. Each of its fixes asks. */
export const styleOf = (macro: MacroReading): Style => macro.ask(readStyle)

/** "We are", "I will", "did not", "it is"; "we have" may be the verb of a sentence, which nobody contracts. */
const couldContract = ({ word: host }: Token, word: string): boolean =>
  (HOSTS.has(host) && /^(?:am|are|will)$/.test(word)) ||
  (/^(?:it|that)$/.test(host) && word === 'is') ||
  (AUXILIARIES.has(host) && word === 'not')

const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/g, 'cannot'],
  [/n't\b/g, ' not'],
  [/'m\b/g, ' am'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
]

/** New words for a macro in its style: "We're sorry" is "We are sorry" where nothing is contracted. */
export const inStyleOf = (macro: MacroReading, text: string): string =>
  styleOf(macro) === 'spelt out'
    ? SPELT.reduce((said, [short, long]) => said.replace(short, long), text)
    : text
