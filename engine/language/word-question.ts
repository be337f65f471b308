import { MOST_IDS, type Token } from './tokens'

export const [YES, NO] = [1, 2]

/**
 * A question about the word and the kind of a token, whose answers are kept by the ids of words. Texts ask the same of
 * the same words again and again, and a list of bytes answers several times as fast as a set of strings.
 */
export class WordQuestion {
  /** `YES` or `NO` by the ids of words, and something else where the answer is not known. */
  known = new Uint8Array(0)

  constructor(private readonly question: (token: Token) => boolean) {}

  /** Looks the answer up, or works it out. */
  holds(token: Token): boolean {
    const answer = this.known[token.id]
    return answer === YES || (answer !== NO && this.ask(token))
  }

  /** Works the answer out and keeps it. */
  ask(token: Token): boolean {
    const answer = this.question(token)
    const { id } = token
    if (id === 0) return answer
    if (id >= this.known.length) {
      const longer = new Uint8Array(Math.min(MOST_IDS + 1, Math.max(256, 2 * id)))
      longer.set(this.known)
      this.known = longer
    }
    this.known[id] = answer ? YES : NO
    return answer
  }
}

/** The same as a function. */
export function asked(question: (token: Token) => boolean): (token: Token) => boolean {
  const kept = new WordQuestion(question)
  return (token) => kept.holds(token)
}
