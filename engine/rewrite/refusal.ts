import { isClauseMark, words } from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import type { Explanation } from '../sentence/explanation'
import type { Refusal } from '../sentence/refusal'
import { draft, slot } from './drafts'
import type { SentenceReading } from '../macro/sentence-reading'
import { begin } from './capitals'
import { openingBefore } from './soft-opening'

/** The same no in plain words, with room for the reason and for a way out where the text has none. */
export function plainRefusals(
  reading: SentenceReading,
  refusal: Refusal,
  { reason, alternative }: Explanation,
): DraftFix[] {
  const { kind, voice } = refusal
  const because = reason ? '' : ` because ${slot('reason in plain words')}`
  const options = alternative ? '' : `. You can ${slot('A')} or ${slot('B')}`
  switch (kind) {
    case 'helpless':
      return inPlaceOf(reading, wholeClause(reading, refusal), `what ${voice} can do is ${slot('option')}`)
    case 'tied':
      return inPlaceOf(
        reading,
        refusal,
        `I can't change this myself; ${slot('who')} can, and I've asked by ${slot('time')}`,
      )
    case 'exception':
      return inPlaceOf(reading, refusal, `${voice} can't make an exception because ${slot('reason')}`)
    case 'unfilled':
      return inPlaceOf(reading, refusal, `${voice} can't ${slot('what')}. ${slot('reason')}`)
    case 'process':
      // "It is our policy that gift cards can't be exchanged": what it says is the refusal.
      if (reading.tokens[refusal.to]?.word === 'that')
        return [
          draft(
            'template',
            ...rephrased(reading, { ...refusal, to: refusal.to + 1 }, '', `${because}${options}`),
          ),
        ]
      return inPlaceOf(reading, refusal, `${slot('reason in plain words')}${options}`)
    case 'declined':
      return [declinedByUs(reading, refusal, reason ? '' : ` because ${slot('reason')}`)]
    case 'stated':
      return [draft('template', ...rephrased(reading, refusal, '', `${because}${options}`))]
    case 'disallowed':
      return [
        draft('template', ...rephrased(reading, refusal, `${voice} can't offer `, `${because}${options}`)),
      ]
    case 'shielded':
    case 'ungranted':
    case 'bare':
      return endOfRefused(reading, refusal) === refusal.to
        ? inPlaceOf(reading, refusal, `${voice} can't do that because ${slot('reason')}`)
        : [draft('template', ...rephrased(reading, refusal, `${voice} can't `, `${because}${options}`))]
  }
}

/** "Per our policy, there was nothing we could do": what stands in front of the refusal says no more than it does. */
function wholeClause({ tokens, sentence }: SentenceReading, refusal: Refusal): Refusal {
  let { from } = refusal
  if (/^(?:is|was|were)$/.test(tokens[from - 1]?.word ?? '') && tokens[from - 2]?.word === 'there') from -= 2
  const front = tokens.slice(sentence.from, from).map(({ word }) => word)
  const isShield = front.at(-1) === ',' && front.some((word) => SHIELDS.has(word))
  return { ...refusal, from: isShield ? sentence.from : from }
}

const SHIELDS = words('policy policies terms rules guidelines')

/** New words for the refusal and the rest of its clause; a placeholder there stays. */
function inPlaceOf(reading: SentenceReading, refusal: Refusal, text: string): DraftFix[] {
  const { tokens } = reading
  const { start, mark, opens } = openingBefore(reading, refusal.from)
  const end = endOfRefused(reading, refusal)
  const holdsPlaceholder = tokens.slice(refusal.to, end).some(({ kind }) => kind === 'placeholder')
  const last = tokens[(holdsPlaceholder ? refusal.to : end) - 1]!
  return [draft('template', { span: [start, last.end], newText: mark + begin(text, opens) })]
}

/** Plain words in front of what is refused, which stays, and more behind it. */
function rephrased(reading: SentenceReading, refusal: Refusal, text: string, more: string): DraftEdit[] {
  const { tokens, sentence } = reading
  const end = endOfRefused(reading, refusal)
  // "Our terms state that “Tickets are …": what is refused is said elsewhere.
  if (end === refusal.to) return []
  const { start, mark, opens } = openingBefore(reading, refusal.from)
  const rest = tokens[refusal.to]!
  const first = rest.kind === 'word' ? reading.text[rest.start]! : ''
  const opening: DraftEdit = {
    span: [start, rest.start + first.length],
    newText: mark + begin(text + first, opens),
  }
  const from = refusal.behind ? refusal.behind.from : end
  // Where more of the sentence follows, an option would part it.
  const isLast = tokens.slice(end, sentence.to).every(({ kind }) => kind === 'mark')
  const added = isLast ? more : more.replace(/\. You can .*$/, '')
  return [opening, { span: [tokens[from - 1]!.end, tokens[end - 1]!.end], newText: added }]
}

/** "Your claim has been denied" → "we've declined your claim because …" */
function declinedByUs(reading: SentenceReading, refusal: Refusal, because: string): DraftFix {
  const { tokens, text } = reading
  const { start, mark, opens } = openingBefore(reading, refusal.from)
  const verb = tokens[refusal.to - 1]!.word
  const your = tokens[refusal.from]!.start
  let subjectEnd = refusal.from + 1
  while (!/^(?:has|have|was|were)$/.test(tokens[subjectEnd]!.word)) subjectEnd += 1
  const said = `we've ${verb === 'denied' ? 'declined' : verb} ${text[your]!.toLowerCase()}`
  return draft(
    'template',
    { span: [start, your + 1], newText: mark + begin(said, opens) },
    {
      span: [tokens[subjectEnd - 1]!.end, tokens[endOfRefused(reading, refusal) - 1]!.end],
      newText: `${because}. To appeal, ${slot('how')}`,
    },
  )
}

/** Where what is refused ends: at the end of its clause, or where the policy behind it ends. */
function endOfRefused({ tokens, sentence }: SentenceReading, { to, behind }: Refusal): number {
  let end = behind?.to ?? to
  while (end < sentence.to && !(tokens[end]!.kind === 'mark' && isClauseMark(tokens[end]!.word))) end += 1
  return end
}
