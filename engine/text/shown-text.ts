import type { MappedText } from './mapped-text'
import { PLACEHOLDER } from './placeholder'

/** The units `[start, end)` as people read them: placeholders as they are written, white space as single spaces. */
export function shownText(text: MappedText, start: number, end: number): string {
  let shown = ''
  for (let i = start; i < end; i++) {
    const unit = text.text[i]!
    shown += unit === PLACEHOLDER ? (text.placeholderAt(i)?.raw ?? unit) : unit
  }
  return shown.replace(/\s+/g, ' ').trim()
}
