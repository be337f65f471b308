import type { Prompter } from '../../cli/host/prompter'

/** A person who turns away from a question. */
export const away = '(away)'

export interface ScriptedPrompter extends Prompter {
  /** All that was shown and asked, with the answers behind `> ` and complaints behind `! `. */
  readonly transcript: () => string
}

/**
 * A person who answers from a list: a choice by the beginning of its label, a text as it is. An answer that will not do is
 * followed by the next one. Throws where the list is too short, or a choice is not offered.
 */
export function scriptedPrompter(answers: readonly string[]): ScriptedPrompter {
  const lines: string[] = []
  const waiting = [...answers]
  const next = (question: string): string => {
    const answer = waiting.shift()
    if (answer === undefined) throw new Error(`nobody answers "${question}":\n${lines.join('\n')}`)
    lines.push(question, `> ${answer}`)
    return answer
  }
  return {
    transcript: () => [...lines, ...waiting.map((answer) => `not asked: ${answer}`)].join('\n'),
    show: (text) => void lines.push(text),
    choose: async (question, choices) => {
      lines.push(...choices.map(({ label }) => `- ${label}`))
      const answer = next(question)
      if (answer === away) return undefined
      const chosen = choices.find(({ label }) => label.startsWith(answer))
      if (!chosen) throw new Error(`"${answer}" is not offered:\n${lines.join('\n')}`)
      return chosen.value
    },
    ask: async (question, complaint) => {
      for (;;) {
        const answer = next(question)
        if (answer === away) return undefined
        const why = complaint(answer)
        if (why === undefined) return answer
        lines.push(`! ${why}`)
      }
    },
  }
}
