import { firstIndex } from '../first-index'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { patterns } from '../language/pattern'
import { FIRST_PERSON } from '../language/words'

interface Words {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

/** Words of a label or a sentence that introduce a text one should not write. */
const WARNS =
  /^(?:avoid|avoiding|not|never|instead|bad|wrong|weak|poor|no|without|than|replace|stop|cut|worse|before|non-apology|non-apologies|generic)$/

/** Somebody else is speaking: "they say: …". */
const NARRATES = /^(?:they|he|she|someone|somebody|people|replied|answered|asked)$/

/** Verbs and nouns about words. */
const ABOUT_WORDS =
  /^(?:write|writing|say|saying|phrase|phrases|wording|words|word|avoid|avoiding|template|sentence|line|like|replace|type|typing|read|reads)$/

/**
 * Whether the words at a token are only talked about: quoted inside somebody's sentence, or named as a thing not to write.
 * A text that is a quotation from end to end, with or without a label in front, is the message itself.
 *
 * `heading` is the heading above the passage.
 */
export function isMention(
  { tokens, sentences }: Words,
  quotes: readonly (Quote | undefined)[],
  sentence: Sentence,
  token: number,
  heading: string,
): boolean {
  const quote = quotes[token]
  if (!quote) return BAD_EXAMPLES.test(heading) || isNamed(tokens, sentence, token)
  if (
    /\b(?:avoid|don['’]t|do not|never|bad|non-apolog\w*|not to (?:say|write)|to (?:cut|replace|stop))\b/i.test(
      heading,
    )
  )
    return true
  const opening = sentenceAt(sentences, quote.from)
  const closing = quote.to === undefined ? undefined : sentenceAt(sentences, quote.to)
  const before = tokens.slice(opening.from, quote.from)
  const after = closing ? tokens.slice(quote.to! + 1, closing.to) : []
  const words = before.filter((token) => token.kind !== 'mark' && token.kind !== 'number')
  if (/^(?:>|→|vs|<)$/.test(before.at(-1)?.word ?? '') && before.length > 1) return true
  // `BANNED = ["…", "…"]`: a list in code.
  if (/^[[(,]$/.test(before.at(-1)?.word ?? '') && before.some(({ word }) => word === '=')) return true
  if (isReported(before)) return true
  // A quotation of more than one sentence is a message that somebody is meant to send, unless it is called an example.
  if (opening !== closing) return words.at(-1)?.word === 'like'
  if (words.length > 0) {
    if (before.at(-1)!.word !== ':' && before.at(-1)!.word !== '|') return true
    if (words.some((token) => WARNS.test(token.word) || NARRATES.test(token.word))) return true
  }
  return after.some((token) => token.kind === 'word') || isJudged(tokens, sentences, opening)
}

const ABOUT_APOLOGIES = patterns([
  'apologies like|such|that',
  'apologise|apologize|apologising|apologizing without',
  'non-apology|non-apologies|nonapology|fauxpology',
  'an|the|real|bad|fake apology is|that|like',
])
const JUDGES = patterns(['this|that|it|which shifts|implies|suggests|sounds|blames|puts'])

/** Whether a sentence beside a quoted one speaks about apologies, or about the quoted words: "This shifts the blame." */
function isJudged(tokens: readonly Token[], sentences: readonly Sentence[], quoted: Sentence): boolean {
  const at = sentences.indexOf(quoted)
  const [before, after] = [sentences[at - 1], sentences[at + 1]]
  return (
    (before !== undefined && ABOUT_APOLOGIES.find(tokens, before.from, before.to) !== undefined) ||
    (after !== undefined && ABOUT_APOLOGIES.find(tokens, after.from, after.to) !== undefined) ||
    (after !== undefined && JUDGES.find(tokens, after.from, Math.min(after.from + 4, after.to)) !== undefined)
  )
}

const BAD = String.raw`(?:bad|poor|weak) (?:examples?|apolog(?:y|ies)|answers?|responses?|repl(?:y|ies)|messages?|wordings?|versions?)|bad`
const NEVER = String.raw`(?:(?:what )?not to|do(?: not|n['’]t)|never)`
const WRITE = String.raw`(?:write|say|send|use)(?: (?:this|these|things like|anything like))?`
const AVOID = String.raw`(?:phrases|words|wordings?|things) to avoid|avoid(?: (?:this|these|(?:writing|saying|phrases|words)(?: like)?))?`

/** A heading, a label or the head of a table column that says nothing but that what follows is a bad example. */
const BAD_EXAMPLES = new RegExp(
  String.raw`^[❌✗✘✖👎🚫]?\s*(?:(?:${AVOID}|${NEVER} ${WRITE}|do(?: not|n['’]t)s?|instead of|${BAD})[:.!]?|(?:${BAD}):\s.*)$`,
  'imu',
)

/** Whether a passage is only the label of a bad example that stands below it: "Don't write:". */
export const isLabelOfBadExamples = (text: string): boolean =>
  text.length <= LONGEST_LABEL && /^[^:]*:?$/.test(text.trim()) && BAD_EXAMPLES.test(text.trim())

/** Whether a passage is a label of any kind: "Good:" ends what "Bad:" began. */
export const isLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL && (/:\s*$/.test(text) || isLabelOfBadExamples(text))

const LONGEST_LABEL = 60

/** "Never write we apologize for …", "Bad: sorry …", "❌ sorry …", without quotation marks. */
function isNamed(tokens: readonly Token[], sentence: Sentence, token: number): boolean {
  const before = tokens.slice(sentence.from, token)
  if (/^[❌✗✘✖]/u.test(before[0]?.word ?? '')) return true
  if (isReported(before) || takesBack(before)) return true
  const warns = before.some((token) => WARNS.test(token.word))
  const isLabel = before.length <= 4 && before.at(-1)?.word === ':'
  return warns && (isLabel || before.slice(-2).some((token) => ABOUT_WORDS.test(token.word)))
}

const SPOKE = /^(?:wrote|writes|said|says|replied|replies|answered|posted|tweeted|responded|read|was|say)$/

/** "Acme wrote: we apologize for …"; but not "as we said: …". */
function isReported(before: readonly Token[]): boolean {
  const colon = before.findIndex(({ word }) => word === ':')
  return colon > 1 && SPOKE.test(before[colon - 1]!.word) && !FIRST_PERSON.has(before[colon - 2]!.word)
}

const OWN_WORDS = patterns([
  'i|we|our|my|letter|mail|email|e-mail|message|reply|page|agent|colleague said|told|suggested|implied|claimed|wrote|hinted',
  'for saying|telling|writing|suggesting|implying|claiming|hinting',
])

/** "I'm sorry I told you that you should have called": what is taken back is not said once more. */
function takesBack(before: readonly Token[]): boolean {
  const sorry = before.findIndex(({ word }) => /^(?:sorry|apologi[sz]e)$/.test(word))
  return sorry >= 0 && OWN_WORDS.find(before, sorry + 1, before.length) !== undefined
}

/** The sentence that holds a token. */
const sentenceAt = (sentences: readonly Sentence[], token: number): Sentence =>
  sentences[firstIndex(sentences, ({ to }) => to > token)]!

/** A quotation: the tokens of its marks. `to` is missing where it is not closed in this passage. */
export interface Quote {
  readonly from: number
  readonly to: number | undefined
}

/** For each token the innermost quotation that it stands in, if any. */
export function findQuotes(tokens: readonly Token[]): readonly (Quote | undefined)[] {
  const innermost: (Quote | undefined)[] = []
  const open: { from: number; to: number | undefined }[] = []
  tokens.forEach(({ word, kind }, i) => {
    const last = open.at(-1)
    if (kind === 'mark' && last && word === CLOSING[tokens[last.from]!.word]) {
      last.to = i
      open.pop()
    } else if (kind === 'mark' && word in CLOSING && (/[“«‘]/.test(word) || opens(tokens, i))) {
      open.push({ from: i, to: undefined })
    }
    innermost.push(open.at(-1))
  })
  return innermost
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '«': '»', '‘': '’' }

/** Whether a typewriter quotation mark opens: white space, a bracket or a dash in front, a word right behind. */
function opens(tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i]!
  const before = tokens[i - 1]
  return (
    tokens[i + 1]?.start === end &&
    (!before || before.end < start || /^[([—–]$/.test(before.word) || Object.hasOwn(CLOSING, before.word))
  )
}
