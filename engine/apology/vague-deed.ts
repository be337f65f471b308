import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { findClock } from '../macro/clock'
import type { ApologyReading } from './reading'

const effect =
  'inconven*|trouble|hassle|problems|difficulties|difficulty|frustration|distress|upset|bother|offence|offense|stress|worry|discomfort'

/** "to have inconvenienced you", "for causing you any trouble", "that this caused you difficulties". */
const HARMED = patterns([
  `to have caused|given you|anyone|everyone? any|the|this|some|such? much? ${effect}`,
  'to have inconvenienced|disappointed|frustrated|upset|displeased you|anyone|everyone',
  'to have let you|anyone|everyone down',
  'for letting you|anyone|everyone|people down',
  'for inconveniencing|disappointing|frustrating|upsetting you|anyone|everyone',
  `for? causing|giving|bringing|bring you|anyone|everyone? any|the|this|some|such? much? ${effect}`,
  `this|that|it has|have? caused|given you|anyone|everyone any|the|some|such? much? ${effect}`,
  'you|guests|customers|users|people|some|anyone were|was|have|has been? inconvenienced',
  'we|i have? fell|fallen short of the|our|your|what _? service|standard|standards|expectations|level|care|experience|you you|we? deserve|deserved|expect|expected|set?',
  'we|i have? fell|fallen short',
  'for falling short of our|your|the _? service|standard|standards|expectations',
  'for falling short',
])
const BY_THAT = patterns([
  'by|because of? this|that|it',
  'this time',
  // Where the reader was says nothing of what went wrong there.
  'during|on your _? visit|stay|call|flight|trip|journey|session',
  'when you _? visited|called|came|stayed|flew|travelled|contacted|ordered our|us|to|with? our? _?',
  'at|in our _? branch|store|shop|hotel|restaurant|office',
])

/** What an apology is for, where verbs say it and nothing is named by them all the same. */
export function vagueDeed({ complement, tokens, sentence }: ApologyReading): Stretch | undefined {
  if (complement.kind === 'none') return undefined
  const found = HARMED.find(tokens, complement.from, complement.to)
  if (!found) return undefined
  const to = BY_THAT.at(tokens, found.to, sentence.to)?.to ?? found.to
  // When it was says nothing of what it was.
  const clock = findClock(tokens, { from: to, to: sentence.to })
  const end = clock?.from === to ? clock.to : to
  // "to have caused you trouble by losing your keys" names it.
  const isAll = end >= sentence.to || tokens[end]!.kind === 'mark' || tokens[end]!.word === 'and'
  return isAll ? { from: complement.from, to } : undefined
}
