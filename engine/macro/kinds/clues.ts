import type { Pattern } from '../../language/pattern'
import { tokenize, type Token } from '../../language/tokens'
import type { MacroReading } from '../macro-reading'
import type { SentenceReading } from '../sentence-reading'

/** What a macro gives to tell its kind by. */
export interface Clues {
  readonly macro: MacroReading
  /** The sentences that state something in the writer's own voice, the subject included. */
  readonly statements: readonly SentenceReading[]
  /** The words of the title and of the file's own name: "Refund delay". */
  readonly name: readonly Token[]
  /** How many words the prose has. */
  readonly length: number
}

export function cluesOf(macro: MacroReading): Clues {
  const subjects = macro.passages.filter(({ passage }) => passage.role === 'subject')
  const prose = [...subjects.flatMap(({ paths }) => paths[0] ?? []), ...macro.sentences]
  // What is quoted is somebody else's, unless all of it is: then it is the message.
  const own = prose.filter(({ role }) => role !== 'quote')
  let length = 0
  for (const { sentence } of macro.sentences) length += sentence.to - sentence.from
  return {
    macro,
    statements: (own.length > 0 ? own : prose).filter(({ isQuestion }) => !isQuestion),
    name: tokenize(
      `${titleOf(macro)} . ${nameIn(macro.file)} . ${nameIn(macro.macro.path)}`,
      () => undefined,
    ),
    length,
  }
}

/** A mail has no title, but it may have a heading. */
const titleOf = ({ macro, passages }: MacroReading): string =>
  macro.title ?? passages.find(({ passage }) => passage.role === 'heading')?.passage.text.text ?? ''

/** `macros/billing/refund-delay.md` → "refund delay"; of a pointer the last key that is the team's own word. */
function nameIn(path: string): string {
  const last = path.split(/[/\\]/).findLast((part) => !/^(?:\d+|actions|value)?$/.test(part)) ?? ''
  return last.split('.', 1)[0]!.replace(/[-_]+/g, ' ')
}

/** Whether one of the statements says the words. */
export const states = ({ statements }: Clues, cues: Pattern): boolean =>
  statements.some((sentence) => says(sentence, cues))

/** Whether a sentence holds the words, in the writer's own voice and without a condition in front. */
export function says(reading: SentenceReading, cues: Pattern): boolean {
  const { tokens, sentence } = reading
  const found = reading.isQuestion ? undefined : cues.find(tokens, sentence.from, sentence.to)
  if (!found || reading.isMentioned(found.from)) return false
  if (/^(?:no|never|without)$/.test(tokens[found.from - 1]?.word ?? '')) return false
  for (let i = sentence.from; i < found.from; i++) if (CONDITIONS.test(tokens[i]!.word)) return false
  return true
}

export const names = ({ name }: Clues, cues: Pattern): boolean =>
  cues.find(name, 0, name.length) !== undefined

/** How many statements hold the words. */
export const count = ({ statements }: Clues, cues: Pattern): number =>
  statements.filter(({ tokens, sentence }) => cues.find(tokens, sentence.from, sentence.to) !== undefined)
    .length

const CONDITIONS = /^(?:if|whether|unless|until|once|when|whenever|should|would|not)$/
