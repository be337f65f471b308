/** One of several things to choose. */
export interface Choice<Value> {
  readonly value: Value
  readonly label: string
}

/** A person at the terminal. A question that is not answered, because the person turns away from it, gives `undefined`. */
export interface Prompter {
  /** Lines to read before the next question. */
  show(text: string): void
  choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value | undefined>
  /** Asks for a line of text; it may be empty. `complaint` says of an answer why it will not do. */
  ask(question: string, complaint: (answer: string) => string | undefined): Promise<string | undefined>
}
