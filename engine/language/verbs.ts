/**
 * Verb forms for rewrites. Loads `compromise` on first use, because it takes longer than reading a whole file:
 * so nothing on the way of a keystroke may call this.
 */

interface Conjugator {
  toInfinitive(verb: string, model: unknown, tense?: string): string
  conjugate(infinitive: string, model: unknown): { PastTense?: string; PresentTense?: string }
}

/** The past form of the verb that a participle belongs to: `caused` for "caused", `went` for "gone". */
export async function pastOfParticiple(participle: string): Promise<string> {
  // Regular verbs have one form for both.
  if (participle.endsWith('ed')) return participle
  const { conjugator, model } = await load()
  // "lost" and "sent" are past forms as they are.
  const asPast = conjugator.toInfinitive(participle, model, 'PastTense')
  if (conjugator.conjugate(asPast, model).PastTense === participle) return participle
  const infinitive = conjugator.toInfinitive(participle, model, 'Participle')
  return infinitive === participle
    ? participle
    : (conjugator.conjugate(infinitive, model).PastTense ?? participle)
}

/** The third person singular of a verb's base form: `causes` for "cause". */
export async function thirdPerson(base: string): Promise<string> {
  const { conjugator, model } = await load()
  return conjugator.conjugate(base, model).PresentTense ?? `${base}s`
}

async function load(): Promise<{ conjugator: Conjugator; model: unknown }> {
  const { default: nlp } = await import('compromise/two')
  // The conjugator is a documented method set of the library that its type declarations leave out.
  const methods = nlp.methods() as unknown as { two: { transform: { verb: Conjugator } } }
  return { conjugator: methods.two.transform.verb, model: nlp.model() }
}
