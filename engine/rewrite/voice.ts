import type { Token } from '../language/tokens'
import { words } from '../language/words'
import type { Speaker } from '../apology/speakers'

const OUR_SIDE = words('we us our ours')

/**
 * The pronoun in which a rewrite apologizes: that of the old apology. Where that had no subject, the text around it
 * decides: one person speaks unless it says "we".
 */
export function apologyVoice(tokens: readonly Token[], speaker: Speaker): 'I' | 'we' {
  if (speaker !== 'none') return speaker === 'I' ? 'I' : 'we'
  return tokens.some(({ word }) => OUR_SIDE.has(word)) ? 'we' : 'I'
}

/** "I'm", "we're", with a capital where it opens a sentence. */
export const am = (voice: 'I' | 'we', opens: boolean): string =>
  voice === 'I' ? "I'm" : opens ? "We're" : "we're"

/** "I'm sorry", "we're sorry": an apology in a voice, with a capital where it opens a sentence. */
export const sorry = (voice: 'I' | 'we', opens: boolean, adverbs = ''): string =>
  `${am(voice, opens)} ${adverbs === '' ? '' : `${adverbs} `}sorry`
