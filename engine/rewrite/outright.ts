import type { DraftFix } from '../rule'
import { APOLOGY_ADVERBS, AUXILIARIES, DETERMINERS, FIRST_PERSON, isGerund, words } from '../language/words'
import type { Stretch } from '../language/stretch'
import type { ApologyReading } from '../apology/reading'
import type { SentenceReading } from '../macro/sentence-reading'
import { INVITES, OPENERS, type WeakApology } from '../sentence/weak-apology'
import { draft, replace, slot, wordsOf } from './drafts'
import { isInside, listsMore } from './leaning'
import { sorry, apologyVoice } from './voice'

/** The apology said outright. */
export function saidOutright(reading: SentenceReading, weak: WeakApology): DraftFix[] {
  switch (weak.kind) {
    case 'announced':
      return isInside(reading, weak) || listsMore(reading, weak) ? [] : announcedFixes(weak.apology, weak)
    case 'delegated': {
      const said = weak.from === reading.sentence.from ? 'We apologize' : 'we apologize'
      return [draft('safe', replace(reading, weak, said))]
    }
    case 'offered':
      if (isInside(reading, weak) || listsMore(reading, weak)) return []
      return [draft('safe', replace(reading, weak, sorryFor(reading, weak)))]
    case 'compelled':
      return compelledFixes(reading, weak)
  }
}

/** "I'm sorry" where the words replaced speak of one person, and "we're sorry" where they do not. */
function sorryFor(reading: SentenceReading, weak: Stretch): string {
  const { tokens, sentence } = reading
  const opens = weak.from === sentence.from || tokens[weak.from]!.capital
  return sorry(isMine(reading, weak) ? 'I' : 'we', opens)
}

const isMine = ({ tokens }: SentenceReading, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ word }) => /^(?:i|me|my)$/.test(word))

/** "We have been asked to apologize for the noise" → "We're sorry for the noise"; without a matter, a slot for it. */
function compelledFixes(reading: SentenceReading, compelled: Stretch): DraftFix[] {
  const { tokens } = reading
  const { from } = compelled
  const said = sorryFor(reading, compelled)
  let { to } = compelled
  if (tokens[to]?.word === 'to' && tokens[to + 1]?.word === 'you') to += 2
  if (/^(?:for|about|that)$/.test(tokens[to]?.word ?? '')) {
    return [draft('safe', replace(reading, { from, to }, said))]
  }
  const deed = slot(`what ${isMine(reading, compelled) ? 'I' : 'we'} did`)
  return [draft('template', replace(reading, { from, to }, `${said} ${deed}`))]
}

/** In the voice of the old apology. */
function announcedFixes(apology: ApologyReading, weak: Stretch): DraftFix[] {
  const { tokens, head, sentence } = apology
  const opens = weak.from === sentence.from || tokens[weak.from]!.capital
  const said = sorry(apologyVoice(tokens, head.speaker), opens)
  switch (head.kind) {
    case 'apologize':
      return head.from < head.core && INVITES.has(tokens[head.from]!.word)
        ? [draft('safe', replace(apology, head, said))]
        : plainVerb(apology)
    case 'regret':
      return sorryForRegret(apology)
    case 'be-sorry':
      if (head.speaker === 'company')
        return [draft('safe', replace(apology, { from: leadOf(apology), to: head.to }, 'is sorry'))]
      // "We'd love to say sorry with flowers"
      if (IN_ITS_TIME.has(tokens[head.to]?.word ?? '')) return []
      return [draft('safe', replace(apology, weak, said))]
    default:
      return [draft('safe', replace(apology, weak, said))]
  }
}

/** "We would like to sincerely apologize" → "We sincerely apologize"; "Acme would like to apologize" → "Acme apologizes". */
function plainVerb(apology: ApologyReading): DraftFix[] {
  const { tokens, head } = apology
  // "I would like to apologize once I have all the facts", "in person, but you had left": a wish, and no more.
  if (IN_ITS_TIME.has(tokens[head.to]?.word ?? '')) return []
  const verb = wordsOf(apology, { from: head.core, to: head.to })
  const to = head.to
  if (OPENERS.has(tokens[head.from]!.word))
    return [draft('safe', replace(apology, { from: head.from, to }, `I ${verb}`))]
  const from = leadOf(apology)
  const announcing = tokens.slice(from, head.core)
  // "I'm reaching out on behalf of the crew to apologize" says whom it is from.
  if (announcing.some(({ word }) => !KEPT.has(word) && !SAYS_NOTHING.has(word) && !APOLOGY_ADVERBS.has(word)))
    return []
  const kept = announcing.filter(({ word }) => KEPT.has(word))
  const inflected = head.speaker === 'company' && !isMany(apology, from) ? `${verb}s` : verb
  // "I'd like to": the contraction goes, and its subject stays.
  const gap = tokens[from]!.start === tokens[from - 1]!.end ? ' ' : ''
  return [
    draft(
      'safe',
      replace(apology, { from, to }, gap + [...kept.map(({ word }) => word), inflected].join(' ')),
    ),
  ]
}

/** "Our two managers", "all of us at Acme", "my team and {{company}}": a subject, up to token `to`, that takes no -s. */
function isMany({ tokens, head, sentence }: ApologyReading, to: number): boolean {
  const first = tokens[head.from]!.word
  if (first === 'all' || tokens.slice(sentence.from, to).some(({ word }) => word === 'and')) return true
  return DETERMINERS.has(first) && /[^s]s$/.test(tokens[to - 1]!.word)
}

const IN_ITS_TIME = words('once when until after with in by as')

/** Adverbs that say more than a wish does. */
const KEPT = words(
  'sincerely deeply truly personally also again unreservedly wholeheartedly formally publicly',
)

const LEADS = words(
  'would want wants wanted wish wishes wished need needs must can may like am is are have has love just will',
)

/** What stands between a subject and "apologize" and says no more than that an apology follows. */
const SAYS_NOTHING = words(`
  would want wants wanted wish wishes wished need needs must can may like love am is are have has had will only to
  out reach reaching write writing here this opportunity take moment in touch getting contacting you today`)

/** Where the words that announce begin, behind the subject. */
function leadOf({ tokens, head }: ApologyReading): number {
  for (let i = head.from + 1; i < head.core; i++) {
    if (LEADS.has(tokens[i]!.word) || APOLOGY_ADVERBS.has(tokens[i]!.word)) return i
  }
  return head.core
}

/** "We deeply regret the error" → "We're deeply sorry for the error". */
function sorryForRegret(apology: ApologyReading): DraftFix[] {
  const { tokens, head, complement } = apology
  const first = tokens[head.from]!
  const opens = first.capital
  const adverbs = tokens
    .slice(head.from + 1, head.core)
    .filter(({ word }) => APOLOGY_ADVERBS.has(word) && word !== 'do')
    .map(({ word }) => word)
    .join(' ')
  const link = linkToObject(apology)
  if (link === undefined) return []
  const isShared = !FIRST_PERSON.has(first.word) && !INVITES.has(first.word) && head.speaker !== 'company'
  if (isShared) return []
  const to = Math.max(head.to, complement.kind === 'none' ? head.to : complement.from)
  if (head.speaker === 'company') {
    const from = tokens.slice(head.from, head.core).findIndex(({ word }) => APOLOGY_ADVERBS.has(word))
    const start = from > 0 ? head.from + from : head.core
    const said = `is ${adverbs === '' ? '' : `${adverbs} `}sorry${link}`
    return [draft('safe', replace(apology, { from: start, to }, said))]
  }
  return [
    draft(
      'safe',
      replace(
        apology,
        { from: head.from, to },
        `${sorry(apologyVoice(tokens, head.speaker), opens, adverbs)}${link}`,
      ),
    ),
  ]
}

/** What joins "sorry" to what was regretted. `undefined` where a clause without "that" makes it hard to tell. */
function linkToObject({ tokens, complement }: ApologyReading): string | undefined {
  if (complement.kind !== 'object') return ''
  const first = tokens[complement.from]!.word
  if (first === 'for' || first === 'about') return ''
  const isKnown = complement.object.class !== 'other' || isGerund(first)
  const holdsVerb = tokens.slice(complement.from, complement.to).some(({ word }) => AUXILIARIES.has(word))
  return isKnown || !holdsVerb ? ' for' : undefined
}
