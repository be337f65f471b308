import { APOLOGY_ADVERBS, BE, isGerund, isPast, words } from '../language/words'
import { patterns } from '../language/pattern'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import { isEffectNoun, EVENT_NOUNS, isHarm } from './lexicon'

/**
 * Words that put the harm in doubt.
 *
 * - `modal`: "may have caused", "might cause", "could be causing"; `verb` is the main verb
 * - `view`: "was perceived as", the words behind "was"; "came across as"
 * - `adjective`: "the alleged overcharge"; `adverb`: "possibly", "reportedly"; `appearance`: "what appears to have been"
 */
export interface Hedge extends Stretch {
  readonly kind: 'modal' | 'view' | 'adjective' | 'adverb' | 'appearance'
  readonly verb?: number
}

const ADJECTIVES = words(
  'perceived alleged apparent so-called potential possible supposed seeming claimed purported',
)
const VIEWED = words('perceived regarded viewed interpreted')
const SEEN = words('seen read taken received understood construed felt')
const ADVERBS = words('possibly seemingly reportedly allegedly apparently supposedly perhaps')

/** Verbs by which harm is done or met. */
const DOES_HARM =
  words(`cause causes caused causing lead led result resulted affect affected impact impacted inconvenience inconvenienced create created
  experience experienced encounter encountered suffer suffered feel felt face faced bring brought arise arisen disrupt disrupted
  trouble troubled upset offended confused confuse mislead misled occur occurred run`)

/** Verbs by which one owns up to harm, or half does: "the worry we may have caused". */
const DONE = words(
  'caused created brought given done made committed overcharged undercharged misled misinformed offended upset hurt let failed disappointed wronged inconvenienced left introduced missed overlooked broken',
)

/** Finds the first hedge in `[from, to)`. Tokens from `complement` on are the apology's own words. */
export function findHedge(
  tokens: readonly Token[],
  from: number,
  to: number,
  complement = to,
): Hedge | undefined {
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.word
    const next = tokens[i + 1]
    if (
      (word === 'may' || word === 'might' || word === 'could') &&
      tokens[i]!.kind === 'word' &&
      !isMonth(tokens, i)
    ) {
      const hedge = modalHedge(tokens, i, to, i >= complement)
      if (hedge) return hedge
    }
    const came =
      i >= complement && word === 'came' && !isOwnSubject(tokens, i)
        ? CAME_ACROSS.at(tokens, i, to)
        : undefined
    if (came) return { kind: 'view', ...came }
    if (VIEWED.has(word) && next?.word === 'as' && BE.has(tokens[i - 1]?.word ?? ''))
      return i >= complement || namesHarm(tokens, i + 2, to)
        ? { kind: 'view', from: i, to: i + 2 }
        : undefined
    if (SEEN.has(word) && next?.word === 'as' && i > complement && isOfOwnThing(tokens, complement, i))
      return { kind: 'view', from: i, to: i + 2 }
    if (ADJECTIVES.has(word) && next?.kind === 'word' && i + 1 < to && namesHarm(tokens, i + 1, to)) {
      return { kind: 'adjective', from: i, to: i + 1 }
    }
    if (ADVERBS.has(word)) return { kind: 'adverb', from: i, to: i + 1 }
    const seen = i >= complement && word === 'it' ? IT_SEEMS.at(tokens, i, to) : undefined
    if (seen) return { kind: 'appearance', ...seen }
    // "it doesn't seem to exist" reports what was looked for and not found.
    if (
      /^(?:appears?|seems?)$/.test(word) &&
      next?.word === 'to' &&
      !/^(?:not|cannot)$/.test(tokens[i - 1]?.word ?? '')
    )
      return { kind: 'appearance', from: appearanceStart(tokens, i, from), to: i + 2 }
  }
  return undefined
}

/** "our post was seen as cruel"; but not "your case was seen as closed". */
const isOfOwnThing = (tokens: readonly Token[], complement: number, verb: number): boolean =>
  BE.has(tokens[verb - 1]!.word) &&
  tokens.slice(complement, verb).some(({ word }) => word === 'our' || word === 'my') &&
  !tokens.slice(complement, verb).some(({ word }) => word === 'your')

const CAME_ACROSS = patterns(['came across|over as'])

/** "I'm sorry I came across as rude" owns at least who did. */
const isOwnSubject = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:i|we)$/.test(tokens[verb - 1]?.word ?? '')

const IT_SEEMS = patterns(['it seems|appears that', 'it looks like|as that|though|if?', 'it seems|appears'])

/** "the outage on 12 May caused": a name in the middle of a sentence that is not all in capitals. */
const isMonth = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  return tokens[i]!.capital && before !== undefined && !before.capital && before.kind !== 'mark'
}

const LAPSES = words('overcharge exposure breach leak lack slight disrespect unfairness bias')

const namesHarm = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(from + 3, to); i++) {
    const word = tokens[i]!.word
    if (isEffectNoun(word) || EVENT_NOUNS.has(word) || isHarm(word) || LAPSES.has(word)) return true
  }
  return false
}

/** "what appears to", "it seems to" */
const appearanceStart = (tokens: readonly Token[], i: number, from: number): number =>
  i > from && /^(?:what|it)$/.test(tokens[i - 1]!.word) ? i - 1 : i

const TELLS = words('say tell know sure see check find confirm')

const ASKING = patterns(['{tells} _? which|whether|what|who|how'], { tells: TELLS })

/** "we cannot say which files may have been copied": what is not known yet is told, and not doubted. */
const isAskedFor = (tokens: readonly Token[], modal: number): boolean =>
  ASKING.find(tokens, Math.max(0, modal - 5), modal) !== undefined

/** What readers do with trouble: "the errors you may be seeing". */
const MET = words('having seeing noticing experiencing facing encountering getting')

function modalHedge(
  tokens: readonly Token[],
  i: number,
  to: number,
  inComplement: boolean,
): Hedge | undefined {
  const subject = tokens[i - 1]?.word ?? ''
  if (isAskedFor(tokens, i)) return undefined
  let at = skipAdverbs(tokens, i + 1, to)
  // "We might have called" tells of a chance; only of harm is it a doubt.
  const isOwn = subject === 'we' || subject === 'i'
  if (isOwn && !(inComplement && tokens[at]?.word === 'have' && DONE.has(tokens[at + 1]?.word ?? '')))
    return undefined
  // "that you may not have had an answer": a doubt in the apology, and elsewhere a guess.
  if (inComplement && tokens[at]?.word === 'not' && tokens[at + 1]?.word === 'have') at += 1
  const first = tokens[at]?.word ?? ''
  if (at >= to || first === 'not') return undefined
  if (first === 'have' || first === 'has') {
    at = skipAdverbs(tokens, at + 1, to)
    const verb = tokens[at]?.word ?? ''
    if (at >= to || !(isPast(verb) || verb === 'cause' || verb === 'run')) return undefined
    // "You could have told us", "you could have been told": what did not happen is no doubt.
    if (subject === 'you' && tokens[i]!.word === 'could' && !inComplement) return undefined
    // "You may have seen our note" is news, "the errors you may have seen" is doubt.
    if (!inComplement && /^(?:seen|noticed|heard|received|read|known|wanted|asked)$/.test(verb))
      return undefined
    // "may have been charged": the participle behind "been" is the verb.
    const main = verb === 'been' ? skipAdverbs(tokens, at + 1, to) : at
    // "It could have been worse": a comparison.
    if (main >= to || /^(?:worse|better)$/.test(tokens[main]!.word)) return undefined
    return { kind: 'modal', from: i, to: main + 1, verb: main }
  }
  const doing = first === 'be' ? (tokens[at + 1]?.word ?? '') : ''
  if (isGerund(doing) && (DOES_HARM.has(doing) || (inComplement && MET.has(doing)))) {
    return { kind: 'modal', from: i, to: at + 2, verb: at + 1 }
  }
  // "anyone who may be affronted"
  if (inComplement && /^(?:who|that|anyone)$/.test(subject) && first === 'be' && isPast(doing))
    return { kind: 'modal', from: i, to: at + 2, verb: at + 1 }
  return DOES_HARM.has(first) ? { kind: 'modal', from: i, to: at + 1, verb: at } : undefined
}

function skipAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (
    at < to &&
    (APOLOGY_ADVERBS.has(tokens[at]!.word) || ADVERBS.has(tokens[at]!.word) || tokens[at]!.word === 'well') &&
    tokens[at]!.word !== 'do'
  )
    at += 1
  return at
}
