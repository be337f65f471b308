import type { Stretch } from '../language/stretch'
import { AUXILIARIES } from '../language/words'
import type { SentenceReading } from '../macro/sentence-reading'
import type { DraftFix } from '../rule'
import { draft, endMark, insertAfter, remove, replace, slot, wordsOf } from './drafts'

/** "was beyond our control" → "was caused by …"; "which we cannot control" goes; "nothing we could do" becomes our part. */
export function withoutHelplessness(reading: SentenceReading, blame: Stretch): DraftFix {
  const { tokens } = reading
  const first = tokens[blame.from]!.word
  // "The snow is something that we can't control": nothing is said without the clause.
  if (/^(?:something|anything|one|what)$/.test(tokens[blame.from - 1]?.word ?? '')) return draft('template')
  if (/^(?:which|that|over)$/.test(first)) {
    const opens = tokens[blame.from - 1]?.word === ',' ? 1 : 0
    const closes = opens && tokens[blame.to]?.word === ',' && blame.to < reading.sentence.to ? 1 : 0
    return draft('safe', remove(reading, { from: blame.from - opens, to: blame.to + closes }))
  }
  if (first === 'no') return handedOver(reading, blame)
  if (first === 'nothing') {
    const there = tokens[blame.from - 2]?.word === 'there' ? blame.from - 2 : blame.from
    const isMine = tokens.slice(blame.from, blame.to).some(({ word }) => word === 'i')
    const we = isMine ? 'I' : there === reading.sentence.from ? 'We' : 'we'
    const said = there < blame.from ? `${we} should have ${slot('fallback')}` : slot('what we did')
    return draft('template', replace(reading, { from: there, to: blame.to }, said))
  }
  if (/^(?:i|we)$/.test(first)) {
    const end = endMark(reading) ?? reading.sentence.to
    if (tokens.slice(blame.to, end).some(({ kind }) => kind === 'mark')) return draft('template')
    const should = `should have ${slot('fallback')}`
    return draft('template', replace(reading, { from: blame.from + 1, to: end }, should))
  }
  const verb = wordsOf(reading, { from: blame.from, to: blame.from + 1 })
  if (tokens[blame.to - 1]!.word === 'hands') {
    const end = endMark(reading) ?? reading.sentence.to
    if (tokens.slice(blame.to, end).some(({ kind }) => kind === 'mark')) return draft('template')
    const to = /^(?:once|when|after|as|now)$/.test(tokens[blame.to]?.word ?? '') ? end : blame.to
    const asked = `${verb} with ${slot('who')}; we have asked them to ${slot('do what, by when')}`
    return draft('template', replace(reading, { from: blame.from, to }, asked))
  }
  return draft('template', replace(reading, blame, `${verb} caused by ${slot('the event, with date')}`))
}

/** "we have no control over the courier" → "we have asked the courier to [TODO: …]" */
function handedOver(reading: SentenceReading, blame: Stretch): DraftFix {
  const { tokens } = reading
  const end = endMark(reading) ?? reading.sentence.to
  const isPlain = !tokens
    .slice(blame.to, end)
    .some(({ kind, word }) => kind === 'mark' || AUXILIARIES.has(word))
  if (tokens[blame.from - 1]?.word !== 'have' || !isPlain || end <= blame.to) return draft('template')
  return draft(
    'template',
    replace(reading, blame, 'asked'),
    insertAfter(reading, end - 1, ` to ${slot('do what, by when')}`),
  )
}
