import { isBesideApology } from '../engine/macro/context'
import { deleteSentence, standsAlone } from '../engine/rewrite/deletion'
import { draft, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import type { Severity } from '../engine/finding'
import type { Stretch } from '../engine/language/stretch'
import { isClauseMark, words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'
import { PLACEHOLDER } from '../engine/text/placeholder'

export default defineRule({
  id: 'unfilled-todo',
  summary: 'Holds a slot that nobody has filled in: "[TODO: …]", "[insert date]", "order XXX".',
  hears: 'Reads as: nobody read this before it was sent.',
  why: 'In more than 1,000 service talks, concrete words went with happier customers; an open slot is the opposite.',
  todo: 'Write what belongs there, or take the sentence out.',
  sources: [
    {
      title:
        'Packard & Berger 2021, How Concrete Language Shapes Customer Satisfaction, Journal of Consumer Research 47',
      url: 'https://doi.org/10.1093/jcr/ucaa038',
    },
  ],
  severity: 'error',
  reads: 'sentence',
  everywhere: true,
  weight: 150,
  // "[insert date]" and "{TODO when}" are read as placeholders.
  triggers: ['todo', 'xxx', 'tbd', 'fixme', 'insert', PLACEHOLDER],

  check(reading, report) {
    const { sentence } = reading
    for (let i = sentence.from; i < sentence.to; i++) {
      const slot = slotAt(reading, i)
      if (!slot) continue
      report({
        span: spanOf(reading, slot),
        severity: slot.severity,
        fixes: () => fixes(reading, slot),
      })
      i = slot.to - 1
    }
  },

  examples: {
    flags: [
      {
        text: "I'm sorry we sent the lamp to your old address. We know [[[TODO: what it cost you]]].",
        becomes: "I'm sorry we sent the lamp to your old address.",
      },
      { text: "I'm sorry [[[TODO: what I did]]]." },
      { text: 'I’m sorry [[[TODO]]], and I will call you on Monday.' },
      { text: 'We can send [[[todo: the size]]] at once.' },
      { text: 'Your new lamp arrives by [[{TODO: the day}]], {{first_name}}.' },
      { text: 'Your new lamp arrives by [[{TODO the day}]].' },
      { text: 'Shall I send it to [[[TODO: address]]]?' },
      {
        text: 'The lamp left us today. [[TODO: add the tracking link]].',
        severity: 'info',
        becomes: 'The lamp left us today.',
      },
      {
        text: "I'm sorry we lost your form. [[TODO: say which one]].",
        severity: 'warning',
        becomes: "I'm sorry we lost your form.",
      },
      { text: 'Please pay by [[[insert date]]].', severity: 'info' },
      { text: 'Your order [[XXX]] is on its way.', severity: 'info' },
      { text: 'The next update comes at [[[TBD]]].' },
    ],
    allows: [
      'Dear [FIRST_NAME], the lamp is on its way.',
      'Your order [XXX] is on its way.',
      'Ticket [#XXXX] is closed.',
      'You get it within [XX business days].',
      'Hi [Name], your table is ready.',
      'Hi {{first_name}}, order {order_id} is packed.',
      'Your to-do list now has folders.',
      'Add a TODO to the board and name a person.',
      'Our app turns each TODO: line of a note into a task of its own.',
      'A TODO list helps on the first day.',
      'We insert a card into each parcel.',
      'Please insert the key and turn it to the left.',
      'See you on Saturday, love from Kim xxx',
      'The time of the next visit is to be decided.',
      'Type `TODO: water the plants` and press the button.',
      'Chapter XXX is about lamps.',
      'Your task {{todo.title}} is due today.',
      'We filed it as [TODO-118] on our board.',
      'Mark it with the label [todo] and close the page.',
      'Call 555-XXX-0199 for the desk.',
      'The [TODO list] in the menu shows what is open.',
    ],
  },
})

interface Slot extends Stretch {
  readonly severity: Severity
}

/** Marks that authors leave for themselves, in brackets. */
const NOTES = words('todo tbd fixme')
/** "[insert date]" is how many templates name what an agent types by hand: it may be meant. */
const REQUESTS = /^insert\s+\S/i
const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
])
/** A slot is a few words. */
const LONGEST_SLOT = 40

/** The slot that begins at token `i`. */
function slotAt(reading: SentenceReading, i: number): Slot | undefined {
  const { tokens } = reading
  const token = tokens[i]!
  if (token.kind === 'placeholder') {
    const { name = '', raw = '' } = token.placeholder ?? {}
    // Words in backticks or `<code>`, which stand there without any sign, are code, and `{{insert header}}` is for a machine.
    const isCode = raw === name || raw.startsWith('`') || (raw.startsWith('{{') && REQUESTS.test(name))
    const severity = isCode ? undefined : severityOf(name)
    return severity && { from: i, to: i + 1, severity }
  }
  const closing = CLOSINGS.get(token.word)
  if (closing !== undefined) return bracketed(reading, i, closing)
  return bare(reading, i)
}

/** "[TODO: what we did]" as plain words. */
function bracketed(
  { text, tokens, sentence }: SentenceReading,
  i: number,
  closing: string,
): Slot | undefined {
  for (let k = i + 1; k < Math.min(sentence.to, i + LONGEST_SLOT); k++) {
    if (tokens[k]!.word !== closing) continue
    const severity = severityOf(text.slice(tokens[i]!.end, tokens[k]!.start))
    return severity && { from: i, to: k + 1, severity }
  }
  return undefined
}

/** How surely the words between brackets were to be replaced. */
function severityOf(inside: string): Severity | undefined {
  if (REQUESTS.test(inside.trim())) return 'info'
  const [, note = '', colon = '', behind = ''] = /^\s*([a-z]+)\s*(:|(?=\s|$))\s*(.*)$/is.exec(inside) ?? []
  if (!NOTES.has(note.toLowerCase())) return undefined
  // "[todo]" may be a label, and "the [TODO list]" is the name of a thing.
  if (colon === '' && (note !== note.toUpperCase() || NAMES.test(behind))) return undefined
  return 'error'
}

const NAMES = /^(?:lists?|apps?|items?|files?|boards?|pages?|tabs?|comments?|tags?)\b/i

/** "TODO: add the link" at the start of a sentence, and "XXX" in the place of a number. */
function bare(reading: SentenceReading, i: number): Slot | undefined {
  const { text, tokens, sentence } = reading
  const written = text.slice(tokens[i]!.start, tokens[i]!.end)
  if (written === 'TODO' && i === sentence.from && tokens[i + 1]?.word === ':' && i + 2 < sentence.to) {
    const to = endOfNote(reading)
    return { from: i, to, severity: isForReader(reading) ? 'warning' : 'info' }
  }
  if (!/^X{3,}$/.test(written) || !STANDS_FOR_NUMBER.has(tokens[i - 1]?.word ?? '') || i === sentence.from)
    return undefined
  // "[#XXXX]" is a slot that agents fill, as "[Name]" is.
  if (tokens.slice(Math.max(sentence.from, i - 4), i).some(({ word }) => CLOSINGS.has(word))) return undefined
  return { from: i, to: i + 1, severity: 'info' }
}

/** Words behind which a figure of the reader's own belongs. "Chapter XXX" is a Roman number. */
const STANDS_FOR_NUMBER = words(
  'order ticket invoice case reference number by within in at on of for # $ € £',
)

/** The note, without the full stop that ends it. */
function endOfNote({ tokens, sentence }: SentenceReading): number {
  let { to } = sentence
  while (to - 1 > sentence.from && tokens[to - 1]!.kind === 'mark' && isClauseMark(tokens[to - 1]!.word))
    to -= 1
  return to
}

/** Whether the text is surely for a customer. A note in a plan or a manual is for those who write it. */
function isForReader(reading: SentenceReading): boolean {
  const { kind } = reading.macro
  if (kind !== 'unknown' && kind !== 'info' && kind !== 'internal-postmortem') return true
  return isBesideApology(reading, 2)
}

/** What a slot stands in for is for the writer to say. Without it, only a slot that nothing leans on may go. */
function fixes(reading: SentenceReading, slot: Stretch): DraftFix[] {
  const { tokens, sentence } = reading
  const behind = tokens[slot.to]
  // "[TODO: the date] The page is back": a sentence of its own, but for its full stop.
  if (slot.from === sentence.from && slot.to < sentence.to && behind?.capital)
    return [draft('template', { span: [tokens[slot.from]!.start, behind.start], newText: '' })]
  const rest = [...tokens.slice(sentence.from, slot.from), ...tokens.slice(slot.to, sentence.to)]
  const saysMore = rest.some(({ kind }) => kind === 'number' || kind === 'placeholder')
  const isLast = tokens.slice(slot.to, sentence.to).every(({ kind }) => kind === 'mark')
  const isNeeded = standsAlone(reading) || reading.isQuestion || reading.apologies.length > 0
  return isLast && !saysMore && !isNeeded ? [draft('template', deleteSentence(reading))] : []
}
