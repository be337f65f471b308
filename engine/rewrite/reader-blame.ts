import { AUXILIARIES, isClauseMark, isPast, words } from '../language/words'
import { indexWithin, type Stretch } from '../language/stretch'
import type { DraftEdit, DraftFix } from '../rule'
import { dutyOf } from '../sentence/acts'
import type { ReaderBlame } from '../sentence/reader-blame'
import type { ApologyReading } from '../apology/reading'
import { sentenceVoice } from './clause'
import { capitalize, draft, endMark, remove, replace, slot, slotBehindHead } from './drafts'
import type { SentenceReading } from '../macro/sentence-reading'
import { begin } from './capitals'
import { openingBefore } from './soft-opening'
import { sorry, apologyVoice } from './voice'

/** What to say instead of putting the fault on the reader. */
export function withoutBlame(reading: SentenceReading, blame: ReaderBlame): DraftFix[] {
  const { tokens, apologies } = reading
  const voice = apologyVoice(
    tokens.slice(reading.sentence.from, reading.sentence.to),
    apologies[0]?.head.speaker ?? 'none',
  )
  switch (blame.kind) {
    case 'misread':
      return [unclear(reading, blame, voice)]
    case 'hindsight':
      return [afterwards(reading, blame, voice)]
    case 'mistyped':
      return [checked(reading, blame)]
    case 'omitted':
      return [asked(reading, blame, voice)]
    case 'unread':
      return [instead(reading, blame, `the part that matters is ${slot('what our message says')}`)]
    case 'counterfactual':
      return [now(reading, blame, voice)]
    case 'missing': {
      // "Your address was wrong" is a statement of its own, and "due to a wrong address from you" a reason.
      const because = /^(?:your|the)$/.test(tokens[blame.from]!.word) ? '' : 'because '
      const opens = tokens[blame.from]!.capital || blame.from === reading.sentence.from
      return [
        draft('template', replace(reading, blame, begin(`${because}we still need ${slot('item')}`, opens))),
      ]
    }
    case 'awaited':
      return [instead(reading, blame, `${voice} ${slot('what we could have done sooner')}`)]
    case 'fault':
      return [explained(reading, blame)]
    case 'admonition':
      return [
        instead(reading, blame, `next time ${sentenceVoice(reading) ?? voice} will ${slot('what changes')}`),
      ]
    case 'reminder':
      return [withoutReminder(reading, blame)]
  }
}

/** "We apologize for the misunderstanding" → "We're sorry we misunderstood [TODO: what]" */
export function ownedConfusion(apology: ApologyReading): DraftFix {
  const { tokens, head, complement } = apology
  const noun = tokens[nounEnd(apology) - 1]!.word
  if (!noun.startsWith('misunderst')) {
    return draft('template', slotBehindHead(apology, complement.to, 'what we left unclear'))
  }
  const voice = apologyVoice(tokens.slice(apology.sentence.from, apology.sentence.to), head.speaker)
  const opens = head.from === apology.sentence.from
  const stretch = { from: head.from, to: nounEnd(apology) }
  return draft(
    'template',
    replace(apology, stretch, `${sorry(voice, opens)} ${voice} misunderstood ${slot('what')}`),
  )
}

/** Behind the noun of the object; behind the whole object where it has a clause ("any misunderstanding you had"). */
function nounEnd({ complement, tokens }: ApologyReading): number {
  if (complement.kind !== 'object' || complement.object.noun === undefined) return complement.to
  const { noun, after } = complement.object
  const isClause =
    after.from < after.to && !/^(?:about|over|regarding|with|on|around)$/.test(tokens[after.from]!.word)
  return isClause ? complement.to : noun + 1
}

type Voice = 'I' | 'we'

/** Where the clause of the blame ends. */
function clauseEnd({ tokens, sentence }: SentenceReading, from: number): number {
  let end = from
  while (end < sentence.to && !(tokens[end]!.kind === 'mark' && isClauseMark(tokens[end]!.word))) end += 1
  return end
}

/** An edit from the opening of the sentence up to a token, and one for the end of the clause. */
function around(
  reading: SentenceReading,
  { from, to }: Stretch,
  front: string,
  behind: string,
  asks = false,
): DraftEdit[] {
  const { tokens } = reading
  const { start, mark, opens } = openingBefore(reading, from)
  const end = clauseEnd(reading, to)
  const stop = endMark(reading)
  const last = asks && stop === end ? tokens[stop]! : tokens[end - 1]!
  const head: DraftEdit = { span: [start, tokens[to - 1]!.end], newText: mark + begin(front, opens) }
  return end === to && last === tokens[end - 1]
    ? [{ ...head, newText: head.newText + behind }]
    : [head, { span: [tokens[end - 1]!.end, last.end], newText: behind }]
}

/** New words for the whole clause; a placeholder behind the blame stays. */
function instead(reading: SentenceReading, blame: Stretch, text: string, asks = false): DraftFix {
  const end = clauseEnd(reading, blame.to)
  const holdsPlaceholder = reading.tokens.slice(blame.to, end).some(({ kind }) => kind === 'placeholder')
  const to = holdsPlaceholder ? blame.to : end
  return draft('template', ...around(reading, { from: blame.from, to }, text, '', asks))
}

/** "you misunderstood our terms" → "I wasn't clear about our terms" */
function unclear(reading: SentenceReading, blame: ReaderBlame, voice: Voice): DraftFix {
  const { tokens, sentence } = reading
  if (tokens[blame.to - 1]!.word === 'thought') {
    return draft(
      'template',
      replace(
        reading,
        { from: blame.from, to: clauseEnd(reading, blame.to) },
        `${voice} ${slot('what we did')}`,
      ),
    )
  }
  const more = blame.to < clauseEnd(reading, blame.to) ? ' about' : ''
  const text = `${voice} ${voice === 'I' ? "wasn't" : "weren't"} clear${more}`
  return draft('assertive', replace(reading, blame, begin(text, blame.from === sentence.from)))
}

/** "You should have contacted us before Friday." → "The deadline was Friday. What I can still do is [TODO: option]." */
function afterwards(reading: SentenceReading, blame: ReaderBlame, voice: Voice): DraftFix {
  const { tokens } = reading
  const option = `hat ${speaker(voice, reading)} can still do is ${slot('option')}`
  const end = clauseEnd(reading, blame.to)
  const before = indexWithin(tokens, { from: blame.to, to: end }, ({ word }) => /^(?:before|by)$/.test(word))
  if (before < 0 || before + 1 >= end) return instead(reading, blame, `w${option}`)
  const names = tokens
    .slice(before + 1, end)
    .every(({ word }) => !/^(?:deadline|date|you|your|we|us|it)$/.test(word))
  if (!names) return instead(reading, blame, `the deadline was ${slot('date')}. W${option}`)
  return draft(
    'template',
    ...around(reading, { from: blame.from, to: before + 1 }, 'the deadline was', `. W${option}`),
  )
}

/** Whoever writes "contact us" may still be one person: "I" unless the text says "we". */
const speaker = (voice: Voice, { tokens, sentence }: SentenceReading): Voice =>
  voice === 'we' &&
  tokens.slice(sentence.from, sentence.to).some(({ word }) => word === 'we' || word === 'our')
    ? 'we'
    : 'I'

const IN_ORDERS = words('address quantity size item colour color name date model product amount')

/** "You entered the wrong address." → "The address on the order is [TODO: address]. Is that right?" */
function checked(reading: SentenceReading, blame: ReaderBlame): DraftFix {
  const noun = reading.tokens[blame.to - 1]!.word
  const { opens } = openingBefore(reading, blame.from)
  const where = IN_ORDERS.has(noun) ? 'on the order' : 'we have'
  return instead(
    reading,
    blame,
    `the ${noun} ${where} is ${slot(noun)}${opens ? '. Is that right?' : ''}`,
    opens,
  )
}

const HANDED_IN = words('attach include provide send upload enclose submit add supply')
const OPENS_OBJECT = words('the a an your any this that these those both')
/** What is late is there by now. */
const TELLS_WHEN = words('on in until till by before after for within soon early earlier sooner late at time')

/** "You failed to attach the receipt." → "I don't see the receipt yet. Could you attach it?" */
function asked(reading: SentenceReading, blame: ReaderBlame, voice: Voice): DraftFix {
  const { tokens } = reading
  const verb = tokens[blame.to - 1]!.word
  const end = clauseEnd(reading, blame.to)
  const object = tokens[blame.to]
  const isLast = end >= (endMark(reading) ?? reading.sentence.to)
  const opens = isLast && openingBefore(reading, blame.from).opens
  const isNamed = object !== undefined && end > blame.to && OPENS_OBJECT.has(object.word)
  const isStillMissing = opens && !tokens.slice(blame.to, end).some(({ word }) => TELLS_WHEN.has(word))
  if (!HANDED_IN.has(verb) || !isNamed || !isStillMissing) {
    return opens
      ? instead(reading, blame, `could you ${slot('what we need from you now')}?`, true)
      : instead(reading, blame, slot('what happened'))
  }
  const isPlural = /^(?:these|those|both)$/.test(object.word) || /[^s]s$/.test(tokens[end - 1]!.word)
  const request = `. Could you ${verb} ${isPlural ? 'them' : 'it'}?`
  return draft('assertive', ...around(reading, blame, `${voice} don't see`, ` yet${request}`, true))
}

/** "Had you called earlier, we could have fixed it." → "We can't fix it now because … We can …" */
function now(reading: SentenceReading, blame: ReaderBlame, voice: Voice): DraftFix {
  const { tokens, sentence } = reading
  const have = indexWithin(
    tokens,
    { from: blame.to + 1, to: sentence.to },
    ({ word }, i) => word === 'have' && /^(?:could|would)$/.test(tokens[i - 1]!.word),
  )
  const base =
    have > 0 && /^(?:i|we)$/.test(tokens[have - 2]!.word) ? dutyOf(tokens[have + 1]?.word ?? '') : undefined
  if (base === undefined || !isPast(tokens[have + 1]!.word)) {
    const rest = { from: blame.from, to: clauseEnd(reading, have < 0 ? blame.to : have) }
    return instead(reading, rest, `what ${voice} can do now is ${slot('option')}`)
  }
  const behind = ` now because ${slot('reason')}. ${voice === 'I' ? 'I' : 'We'} can ${slot('option')}`
  return draft(
    'template',
    ...around(reading, { from: blame.from, to: have + 2 }, `${voice} can't ${base}`, behind),
  )
}

/** "that's user error" → what is expected, and how to do it */
function explained(reading: SentenceReading, blame: ReaderBlame): DraftFix {
  const { tokens, sentence } = reading
  const isUserError = tokens[blame.from]!.word === 'user'
  let { from } = blame
  while (
    from > sentence.from &&
    /^(?:that|this|it|is|was|an?|the|just|simply|there|due|to)$/.test(tokens[from - 1]!.word)
  )
    from -= 1
  if (isUserError)
    return instead(
      reading,
      { from, to: blame.to },
      `${slot('what the screen expects')}; here's how: ${slot('steps')}`,
    )
  const { opens } = openingBefore(reading, from)
  const repair = opens ? `; here's how to put it right: ${slot('steps')}` : ''
  return instead(reading, { from, to: blame.to }, `${slot('what happened')}${repair}`)
}

/** "As I explained in my last message, the fee is due." → "The fee is due." */
function withoutReminder(reading: SentenceReading, blame: ReaderBlame): DraftFix {
  const { tokens, sentence } = reading
  const end = clauseEnd(reading, blame.to)
  const comma = tokens[end]?.word === ','
  if (tokens.slice(sentence.from, blame.from).every(({ kind }) => kind === 'mark')) {
    const rest = comma ? end + 1 : blame.to
    // "As I told you on the phone.": what is left would be no sentence.
    if (!comma && !tokens.slice(rest, sentence.to).some(({ word }) => AUXILIARIES.has(word) || isPast(word)))
      return draft('safe', remove(reading, sentence))
    if (rest >= sentence.to || (!comma && end === blame.to)) return draft('safe', remove(reading, sentence))
    const opening: DraftEdit = { span: [tokens[blame.from]!.start, tokens[rest]!.start], newText: '' }
    return tokens[rest]!.kind === 'word'
      ? draft('safe', opening, capitalize(reading, rest))
      : draft('safe', opening)
  }
  const from = tokens[blame.from - 1]!.word === ',' ? blame.from - 1 : blame.from
  return draft('safe', remove(reading, { from, to: comma && from === blame.from - 1 ? end + 1 : end }))
}
