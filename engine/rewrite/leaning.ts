import type { PassageWords } from '../apology/reading'
import type { Sentence } from '../language/sentences'
import type { Stretch } from '../language/stretch'
import { AUXILIARIES, FIRST_PERSON, words } from '../language/words'

/** What hangs on the words of an apology, so that these cannot go: words in front that need them, and a second half. */

type InSentence = PassageWords & { readonly sentence: Sentence }

const OFFERS = /^(?:accept|offer|please|kindly|pls)$/
const NEEDS_VERB = words(
  'will would can could may might must should to and i we you please kindly pls also again do more',
)

/** "I hope you will accept our apologies", "Please kindly accept …", "may I offer …": the words need those in front. */
export const isInside = ({ tokens, sentence }: InSentence, { from }: Stretch): boolean => {
  if (from === sentence.from || !OFFERS.test(tokens[from]!.word)) return false
  const before = tokens[from - 1]!
  if (NEEDS_VERB.has(before.word)) return true
  // "Please, once more, accept …"
  return (
    tokens[from]!.word === 'accept' && tokens.slice(sentence.from, from).some(({ word }) => OFFERS.test(word))
  )
}

const LISTED = words('to that this a an the our')
const GIFT_OPENERS = words('a an the our my some this these another')
const GIFTS = words(
  'voucher vouchers refund refunds credit credits discount code gift upgrade coupon coupons points replacement',
)
/** What a reader is asked to do behind "please accept our apologies and …". */
const ASKED = words(
  'let feel rest bear note be do know remember keep contact call see find enjoy use accept take allow tell send reply check give',
)

/**
 * "… to apologize for the stain and to pay for the cleaning", "offer you our apologies and 20 euros", "please accept our
 * apologies for the bill and let us know": the second thing hangs on the words that would go.
 */
export function listsMore({ tokens, sentence }: InSentence, { from, to }: Stretch): boolean {
  const gift =
    /^(?:and|,)$/.test(tokens[to]?.word ?? '') && to + 1 < sentence.to ? tokens[to + 1]! : undefined
  if (gift && (gift.kind === 'number' || gift.kind === 'placeholder' || GIFT_OPENERS.has(gift.word)))
    return true
  const asks = tokens.slice(from, to).some(({ word }) => OFFERS.test(word))
  for (let i = to; i + 1 < sentence.to; i++) {
    const { word } = tokens[i]!
    const next = tokens[i + 1]!.word
    const isListed =
      word === 'and' && (tokens[i - 1]!.word === ',' ? LISTED.has(next) : /^(?:to|that)$/.test(next))
    if (isListed || (word === ',' && next === 'to')) return true
    if (word !== 'and') continue
    if (asks && ASKED.has(next)) return true
    const isNoun = !AUXILIARIES.has(next) && !FIRST_PERSON.has(next)
    const behind = tokens.slice(i + 1, Math.min(i + 5, sentence.to))
    if (isNoun && behind.some((token) => GIFTS.has(token.word))) return true
  }
  return false
}
