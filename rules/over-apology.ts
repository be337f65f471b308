import { headWords } from '../engine/apology/heads'
import type { ApologyReading } from '../engine/apology/reading'
import { begin } from '../engine/rewrite/capitals'
import { draft, endsSentence, remove, replace, slot, spanOf, wordsOf } from '../engine/rewrite/drafts'
import { deleteSentence } from '../engine/rewrite/deletion'
import type { MacroReading } from '../engine/macro/macro-reading'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { sorry, apologyVoice } from '../engine/rewrite/voice'
import { pattern, patterns, type Pattern } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import { FIRST_PERSON, words } from '../engine/language/words'
import { defineRule, type DraftFix, type Hit } from '../engine/rule'

export default defineRule({
  id: 'over-apology',
  summary: 'Apologizes again and again, or in words too big for what happened.',
  hears: 'Reads as: more about our regret than about your problem.',
  why: 'In 111 filmed talks at airport desks, work on the problem pleased customers, and apologizing again and again did the opposite.',
  todo: 'Apologize once, for what happened, and use the room for the repair.',
  sources: [
    {
      title:
        'Marinova, Singh & Singh 2018, Frontline Problem-Solving Effectiveness, Journal of Marketing Research 55',
      url: 'https://doi.org/10.1509/jmr.15.0243',
    },
    {
      title: 'Harvard Business Review 2018, "Sorry" Is Not Enough',
      url: 'https://hbr.org/2018/01/sorry-is-not-enough',
    },
  ],
  severity: 'info',
  reads: 'sentence',
  weight: 4,
  triggers: [...headWords, 'mortified', 'heartbroken', 'devastated', 'horrified'],

  check(reading, report) {
    const found = tooMuch(reading)
    if (found) report(found)
  },

  examples: {
    flags: [
      {
        text: 'We are [[extremely, deeply and profoundly sorry]] for the wrong size.',
        becomes: 'We are deeply sorry for the wrong size.',
      },
      { text: "I'm [[so, so sorry]] that I lost your form.", becomes: "I'm so sorry that I lost your form." },
      { text: '[[Sorry sorry sorry]]!!!', becomes: "I'm sorry." },
      { text: "[[We can't apologize enough]] for the noise.", becomes: 'We apologize for the noise.' },
      {
        text: '[[Words cannot express how sorry we are]] that we lost your form.',
        becomes: 'We are sorry that we lost your form.',
      },
      { text: '[[A million apologies]]!', becomes: "I'm sorry [TODO: what I did]!" },
      {
        text: "[[I'm mortified and heartbroken that]] your invoice had a typo.",
        becomes: "I'm sorry your invoice had a typo.",
      },
      { text: 'We apologize [[again and again]] for the noise.', becomes: 'We apologize for the noise.' },
      { text: 'We are [[beyond sorry]] for the short delay.', becomes: 'We are sorry for the short delay.' },
      { text: 'Our [[deepest, sincerest and humblest apologies]].', becomes: 'Our deepest apologies.' },
      {
        text: "I'm sorry I sent the wrong key. [[Once again, I am sorry.]]",
        becomes: "I'm sorry I sent the wrong key.",
      },
      {
        text: 'Sorry for the delay. [[Sorry for the error.]]',
        severity: 'hint',
        becomes: 'Sorry for the delay and the error.',
      },
      {
        text: "I'm sorry we lost your form. Please send it again and I will type it in. I'm sorry for the extra work. The form goes to this address. [[We are very sorry.]]",
        becomes:
          "I'm sorry we lost your form. Please send it again and I will type it in. I'm sorry for the extra work. The form goes to this address.",
      },
    ],
    allows: [
      "I'm really sorry about that call. I should have listened first, and I'm sorry.",
      "I'm so sorry I sent the plan a day late. I know that held you up and I'm sorry for that.",
      "I'm truly sorry.",
      "I'm sorry we shipped late and I'm sorry I missed your call.",
      'Sorry (again) for my slow answer yesterday.',
      "I'm sorry, and the money is on its way back.",
      "I'm so very sorry that I broke the vase.",
      'We sincerely apologize for the lost parcel.',
      'The book tells of a horrified neighbour and a million apologies that came too late.',
      'Our sincere apologies for the wrong bill. I have sent the right one.',
      "We're sorry that the lift broke again and again this week.",
      'She was heartbroken when the shop closed.',
    ],
  },
})

/** The first of the ways in which a sentence says too much. */
const tooMuch = (reading: SentenceReading): Hit | undefined =>
  inBigWords(reading) ?? stacked(reading) ?? repeated(reading)

const grief = words('mortified heartbroken devastated horrified')

/** Words that are too big, each with what they come down to. */
const EXCESSES: readonly (readonly [
  Pattern,
  (reading: SentenceReading, found: Stretch) => DraftFix | undefined,
])[] = [
  [pattern('i|we am|are _? {grief} and|,? {grief}? that?', { grief }), inPlainWords],
  [pattern('sorry ,? sorry ,? sorry? ,? sorry?'), onceOnly],
  [
    patterns([
      'words cannot _? express|say|describe how _? sorry i|we am|are',
      'words can not _? express|say|describe how _? sorry i|we am|are',
    ]),
    (reading, found) => {
      const subject = begin(
        wordsOf(reading, { from: found.to - 2, to: found.to }),
        reading.tokens[found.from]!.capital,
      )
      return draft('safe', replace(reading, found, `${subject} sorry`))
    },
  ],
  [
    patterns([
      'i|we can|could not _? apologize|apologise enough',
      'i|we cannot _? apologize|apologise enough',
    ]),
    (reading, found) => {
      const said = [found.from, found.to - 2].map((i) => wordsOf(reading, { from: i, to: i + 1 })).join(' ')
      return draft('safe', replace(reading, found, said))
    },
  ],
  [pattern('beyond sorry'), (reading, found) => draft('safe', replace(reading, found, 'sorry'))],
  [patterns(['a? million|thousand apologies']), inPlainWords],
]

function inBigWords(reading: SentenceReading): Hit | undefined {
  const { tokens, sentence, apologies } = reading
  for (const [frame, rewrite] of EXCESSES) {
    const found = frame.find(tokens, sentence.from, sentence.to)
    // "I can't apologise enough, and nor can Ed": the second half leans on the first.
    const goesOn = found && AND_YET.at(tokens, found.to, sentence.to) !== undefined
    if (found && isOwnVoice(reading, found))
      return hit(reading, found, () => (goesOn ? undefined : rewrite(reading, found)))
  }
  for (const { head } of apologies) {
    const again = AGAIN_AND_AGAIN.at(tokens, head.to, sentence.to)
    if (again) return hit(reading, again, () => draft('safe', remove(reading, again)))
  }
  return undefined
}

const AND_YET = pattern(',? and? nor|neither|yet|so')

const AGAIN_AND_AGAIN = pattern('again and again')

/** "and a million apologies that came too late" is a story: words without a subject have to open their clause. */
function isOwnVoice({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean {
  if (from === sentence.from || tokens[from - 1]!.kind === 'mark') return true
  return tokens.slice(Math.max(sentence.from, from - 2), to).some(({ word }) => FIRST_PERSON.has(word))
}

const hit = (reading: SentenceReading, found: Stretch, fix: () => DraftFix | undefined): Hit => ({
  span: spanOf(reading, found),
  fixes: () => [fix() ?? []].flat(),
})

/** "I'm mortified that" → "I'm sorry"; "A million apologies!" → "I'm sorry [TODO: what I did]!" */
function inPlainWords(reading: SentenceReading, found: Stretch): DraftFix | undefined {
  const { tokens } = reading
  const inside = tokens.slice(found.from, found.to)
  const voice = inside.some(({ word }) => word === 'i') ? 'I' : apologyVoice(tokens, 'none')
  const said = sorry(voice, tokens[found.from]!.capital)
  if (tokens.slice(found.to, reading.sentence.to).some(({ word }) => word === 'sorry')) return undefined
  if (!endsSentence(reading, found.to)) return draft('safe', replace(reading, found, said))
  return draft('template', replace(reading, found, `${said} ${slot(`what ${voice} did`)}`))
}

/** "Sorry sorry sorry!!!" → "I'm sorry." */
function onceOnly(reading: SentenceReading, found: Stretch): DraftFix {
  const before = found.from > reading.sentence.from ? reading.tokens[found.from - 1]! : undefined
  // "We are sorry sorry": its subject stands in front.
  if (before && before.kind !== 'mark') return draft('safe', replace(reading, found, 'sorry'))
  const said = sorry(apologyVoice(reading.tokens, 'none'), reading.tokens[found.from]!.capital)
  return endsSentence(reading, found.to)
    ? draft('safe', replace(reading, { from: found.from, to: reading.sentence.to }, `${said}.`))
    : draft('safe', replace(reading, found, said))
}

/** Words that strengthen so much that one is enough. */
const STRONG = words(`
  extremely deeply profoundly terribly sincerely truly genuinely incredibly awfully dreadfully wholeheartedly unreservedly
  humbly deepest sincerest humblest deep sincere humble heartfelt profound`)
/** Words that strengthen and say nothing else: of two, the other one stays. */
const GENERIC = words('so very really most extremely incredibly terribly awfully dreadfully')
const isBetween = (word: string): boolean => word === ',' || word === 'and'

/** "extremely, deeply and profoundly sorry", "so, so sorry" */
function stacked(reading: SentenceReading): Hit | undefined {
  const { tokens, sentence } = reading
  for (const { head } of reading.apologies) {
    let from = head.core
    for (let i = head.core - 1; i >= sentence.from; i--) {
      const { word } = tokens[i]!
      if (STRONG.has(word) || GENERIC.has(word)) from = i
      else if (!isBetween(word)) break
    }
    const piled = tokens
      .slice(from, head.core)
      .filter(({ word }) => !isBetween(word))
      .map(({ word }) => word)
    const isPiled = piled.filter((word) => STRONG.has(word)).length > 1 || piled.length > 2
    if (!isPiled && new Set(piled).size === piled.length) continue
    const kept = piled.find((word) => !GENERIC.has(word)) ?? piled[0]!
    const core = { from: head.core, to: head.core + 1 }
    const said = `${begin(kept, tokens[from]!.capital)} ${wordsOf(reading, core)}`
    const run = { from, to: core.to }
    return hit(reading, run, () => draft('safe', replace(reading, run, said)))
  }
  return undefined
}

/** How many words a macro may have in which a third apology is one too many. */
const SHORT = 150

function repeated(reading: SentenceReading): Hit | undefined {
  const apology = reading.apologies[0]
  if (!apology) return undefined
  const whole = isWhole(apology)
  const drop = (): DraftFix | undefined =>
    whole && saysNothingNew(apology) ? draft('safe', deleteSentence(reading)) : undefined
  const previous = reading.previous?.mapped === reading.mapped ? reading.previous : undefined
  const before = previous?.apologies[0]
  const isAgain = reading.tokens
    .slice(reading.sentence.from, reading.sentence.to)
    .some(({ word }) => word === 'again')
  if (before && isAgain && whole && saysNothingNew(apology)) return hit(reading, reading.sentence, drop)
  if (isThird(reading) && !(isAgain && reading.macro.components.repair.length > 0)) {
    return hit(reading, reading.sentence, drop)
  }
  if (!before || !whole || !isWhole(before)) return undefined
  const joined = join(before, apology)
  return joined && { ...hit(reading, reading.sentence, () => joined), severity: 'hint' }
}

/** Whether nothing but the apology is in its sentence. */
const isWhole = (apology: ApologyReading): boolean =>
  apology.tokens
    .slice(apology.sentence.from, apology.head.from)
    .every(({ kind, word }) => kind === 'mark' || word === 'once' || word === 'again') &&
  (endsSentence(apology, Math.max(apology.head.to, apology.complement.to)) ||
    AGAIN.at(apology.tokens, apology.head.to, apology.sentence.to) !== undefined)

const AGAIN = pattern('once? again .|!')

const saysNothingNew = ({ complement }: ApologyReading): boolean =>
  complement.kind === 'none' ||
  (complement.kind === 'object' && /^(?:effect|anaphor)$/.test(complement.object.class))

/** "Sorry, that is no valid card" softens a message, and a sentence in quotes is a sample. */
const isMeant = ({ head, tokens, sentence }: ApologyReading): boolean =>
  !(head.kind === 'sorry' && tokens[head.to]?.word === ',') && !/^["“‘*]$/.test(tokens[sentence.from]!.word)

/** The first three sentences that apologize. Texts with very many are not looked through for each of them. */
function firstThree(apologies: readonly ApologyReading[]): readonly SentenceReading[] {
  const sentences: SentenceReading[] = []
  for (const apology of apologies) {
    if (sentences.length === 3) break
    if (isMeant(apology) && sentences.at(-1) !== apology.within) sentences.push(apology.within)
  }
  return sentences
}

/** Whether this is the third sentence that apologizes in a short macro, counted up to the next heading. */
function isThird(reading: SentenceReading): boolean {
  if (!reading.macro.ask(isShort)) return false
  const three = firstThree(reading.macro.apologies)
  if (three[2] !== reading) return false
  // Items of a list and cells of a table are mostly samples that stand side by side.
  const isSamples = reading.role === 'list-item' || reading.role === 'cell'
  return three.every(({ heading, mapped }) =>
    isSamples ? mapped === reading.mapped : heading === reading.heading,
  )
}

function isShort(reading: MacroReading): boolean {
  let count = 0
  for (const { tokens, sentence } of reading.eachSentence()) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (tokens[i]!.kind === 'word' && ++count === SHORT) return false
    }
  }
  return true
}

/** "Sorry for the delay. Sorry for the error." → "Sorry for the delay and the error." */
function join(first: ApologyReading, second: ApologyReading): DraftFix | undefined {
  const { complement: one, tokens } = first
  const { complement: two } = second
  if (one.kind !== 'object' || two.kind !== 'object' || first.head.kind !== second.head.kind) return undefined
  const preposition = tokens[one.from]!.word
  if (preposition !== tokens[two.from]!.word || !/^(?:for|about)$/.test(preposition)) return undefined
  // "Sorry about the tie. Sorry about the tie and the hat." would name the tie twice.
  const named = wordsOf(first, { from: one.from, to: one.to })
  if (wordsOf(second, { from: two.from, to: two.to }).startsWith(named)) return undefined
  const gap = { span: [tokens[one.to - 1]!.end, tokens[two.from + 1]!.start] as const, newText: ' and ' }
  return draft('safe', gap)
}
