import { pick, type Dice } from './dice'
import { typed, type Letters } from './letters'
import { hollow, nearMisses, ordinary, owned, topics } from './phrases'

/** One message before it takes the form of a file. */
export interface Message {
  readonly topic: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly steps: readonly string[]
}

/**
 * Of ten macros, six apologize, and of these seven in ten do it badly: more than in any helpdesk, so that what is measured is the
 * work and not the luck of having none.
 */
const apologizing = 0.6
const badly = 0.7
const nearly = 0.1

export function createMessage(dice: Dice, letters: Letters): Message {
  const sentence = (phrases: readonly string[]): string => typed(say(phrases, dice), letters)
  const sentences = Array.from({ length: 12 + Math.floor(dice() * 18) }, () => sentence(ordinary))
  if (dice() < nearly) sentences.splice(2, 0, sentence(nearMisses))
  if (dice() < apologizing) {
    sentences.splice(Math.floor(dice() * 4), 0, sentence(dice() < badly ? hollow : owned))
  }
  const paragraphs: string[] = []
  while (sentences.length > 0) paragraphs.push(sentences.splice(0, 1 + Math.floor(dice() * 4)).join(' '))
  const steps = dice() < 0.3 ? Array.from({ length: 3 }, () => sentence(ordinary)) : []
  const topic = pick(topics, dice)
  return { topic, title: `${topic} ${Math.floor(dice() * 900)}`, paragraphs, steps }
}

/** Choices stand inside of choices, so that the innermost are made first. */
function say(phrases: readonly string[], dice: Dice): string {
  const choose = (_: string, choices: string): string => {
    const choice = pick(choices.split('|'), dice)
    return choice === '#' ? String(2 + Math.floor(dice() * 9998)) : choice
  }
  let text = pick(phrases, dice)
  for (let last = ''; last !== text;) [last, text] = [text, text.replace(/\[([^[\]]+)\]/g, choose)]
  return text
}
