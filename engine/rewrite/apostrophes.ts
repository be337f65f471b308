import type { MacroReading } from '../macro/macro-reading'
import type { MappedText } from '../text/mapped-text'

/** How texts write their apostrophes; `open` where they have none. One that is typed shows that all are. */
type Apostrophes = 'typed' | 'typeset' | 'open'

const ofTexts = (texts: readonly string[]): Apostrophes =>
  texts.some((text) => text.includes("'"))
    ? 'typed'
    : texts.some((text) => text.includes('’'))
      ? 'typeset'
      : 'open'

/** Each fix of a text asks, and one text may have thousands. */
const known = new WeakMap<MappedText, Apostrophes>()

function ofPassage(text: MappedText): Apostrophes {
  const apostrophes = known.get(text) ?? ofTexts([text.text])
  known.set(text, apostrophes)
  return apostrophes
}

const ofMacro = ({ macro }: MacroReading): Apostrophes => ofTexts(macro.passages.map(({ text }) => text.text))

/** New words with typed or typeset apostrophes, as the passage has them or, where it has none, the macro. */
export function inApostropheStyle(newText: string, passage: MappedText, macro: MacroReading): string {
  if (!newText.includes("'")) return newText
  const own = ofPassage(passage)
  const style = own === 'open' ? macro.ask(ofMacro) : own
  return style === 'typeset' ? newText.replaceAll("'", '’') : newText
}
