import { APOLOGY_ADVERBS, FIRST_PERSON, isPast, words } from '../../language/words'
import { DONE } from './repair-verbs'
import type { Finder } from './part'

/** Past forms that tell of no act with an effect on the reader, and auxiliaries. */
const NO_ACTS = words(`
  was were did had been received found noticed heard saw seen got understood wanted checked looked talked spoke listened read
  learned learnt decided hoped tried asked thought knew known felt appreciated wished discussed reviewed investigated spoken`)

/** "We pointed your domain at an old server": something that we did, and that is no repair. */
export const ownAct: Finder = ({ tokens, sentence }) => {
  for (let i = sentence.from; i < sentence.to - 1; i++) {
    if (!FIRST_PERSON.has(tokens[i]!.word)) continue
    let verb = i + 1
    while (
      verb < sentence.to - 1 &&
      (APOLOGY_ADVERBS.has(tokens[verb]!.word) || /^(?:had|have)$/.test(tokens[verb]!.word))
    ) {
      verb += 1
    }
    const { word } = tokens[verb]!
    if (isPast(word) && !DONE.has(word) && !NO_ACTS.has(word)) return { from: i, to: verb + 1 }
  }
  return undefined
}
