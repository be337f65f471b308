import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { ApologyReading } from './reading'

const effect = 'inconven*|trouble|hassle|problems|difficulties|difficulty|frustration|distress|upset|bother'

/** "to have inconvenienced you", "for causing you any trouble", "that this caused you difficulties". */
const HARMED = patterns([
  `to have caused|given you|anyone|everyone any|the|this|some|such? much? ${effect}`,
  'to have inconvenienced you|anyone|everyone',
  'for inconveniencing|disappointing|frustrating|upsetting you|anyone|everyone',
  `for causing|giving you|anyone|everyone any|the|this|some|such? much? ${effect}`,
  `this|that|it has|have? caused|given you|anyone|everyone any|the|some|such? much? ${effect}`,
  'you were|have been? inconvenienced',
])
const BY_THAT = pattern('by this|that|it')

/** What an apology is for, where verbs say it and nothing is named by them all the same. */
export function vagueDeed({ complement, tokens, sentence }: ApologyReading): Stretch | undefined {
  if (complement.kind === 'none') return undefined
  const found = HARMED.find(tokens, complement.from, complement.to)
  if (!found) return undefined
  const to = BY_THAT.at(tokens, found.to, sentence.to)?.to ?? found.to
  // "to have caused you trouble by losing your keys" names it.
  const isAll = to >= sentence.to || tokens[to]!.kind === 'mark' || tokens[to]!.word === 'and'
  return isAll ? { from: complement.from, to } : undefined
}
