import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { isClauseMark, isGerund, isPast, words } from '../language/words'

interface Words {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
}

const OPENS_CAUSE = words('because when as since after')
const OURS = words('i we my our')

/** What stands behind "by" without having done anything. */
const NO_AGENTS = words(`
  mistake error accident oversight email e-mail post mail phone text sms default then now hand number name monday tuesday
  wednesday thursday friday saturday sunday noon midnight midday today tomorrow yesterday end deadline time weekend`)

/** "by our courier", "because we …", "not returned to us": somebody is named. */
export function hasAgent({ tokens, sentence }: Words, participle: number): boolean {
  const wordAt = (i: number): string => (i < sentence.to ? tokens[i]!.word : '')
  for (let i = participle + 1; i < participle + 10; i++) {
    const word = wordAt(i)
    if (word === '' || (tokens[i]!.kind === 'mark' && isClauseMark(word)) || word === 'and') return false
    if (OPENS_CAUSE.has(word) && OURS.has(wordAt(i + 1))) return true
    if (word === 'to' && /^(?:us|me)$/.test(wordAt(i + 1))) return true
    // "in the setup of a tool used by our staff": others only use it.
    if (word !== 'by' || (i > participle + 1 && isPast(wordAt(i - 1)))) continue
    const next = tokens[i + 1]
    const behind = /^(?:the|this|last)$/.test(wordAt(i + 1)) ? wordAt(i + 2) : wordAt(i + 1)
    return !!next && next.kind !== 'number' && !NO_AGENTS.has(behind) && !isGerund(behind)
  }
  return false
}
