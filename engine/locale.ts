import type { Macro, MacroLabels, Passage } from './document'
import { guessLanguage, PAGE } from './language/guess-language'
import { languageAtEnd, languageNamed } from './language/languages'

/** What tells the language of a text: the closest to it wins. */
export type LanguageSource = 'key' | 'field' | 'path' | 'words'

/** The language of a text, by its code; `other` where it is only known not to be English. */
export interface Language {
  readonly code: string
  readonly by: LanguageSource
}

/** Whether the rules can read it. They know English, and a text that does not say what it is counts as that. */
export const isEnglish = (language: Language | undefined): boolean =>
  language === undefined || language.code === 'en'

/** The language that a file says a passage is in, if it does. `ofFile` is what its path says. */
export function toldLanguage(
  { labels }: Pick<Macro, 'labels'>,
  { path }: Pick<Passage, 'path'>,
  ofFile: string | undefined,
): Language | undefined {
  return languageOfKey(path) ?? languageOfMacro(labels, ofFile)
}

function languageOfMacro(labels: MacroLabels | undefined, ofFile: string | undefined): Language | undefined {
  const field = labels?.locale === undefined ? undefined : languageNamed(labels.locale)
  if (field !== undefined) return { code: field, by: 'field' }
  return ofFile === undefined ? undefined : { code: ofFile, by: 'path' }
}

/** The macro without the passages that the file says are in other languages. */
export function inEnglish(macro: Macro, ofFile: string | undefined): Macro {
  const ofMacro = languageOfMacro(macro.labels, ofFile)
  const passages = macro.passages.filter(({ path }) => isEnglish(languageOfKey(path) ?? ofMacro))
  return passages.length === macro.passages.length ? macro : { ...macro, passages }
}

/** The language of a whole macro: what the file says of its first passage, and where it says nothing what the words say. */
export function languageOf(macro: Macro, ofFile: string | undefined): Language | undefined {
  const [first] = macro.passages
  const told = first && toldLanguage(macro, first, ofFile)
  if (told) return told
  const guessed = guessLanguage(pageOf(macro))
  return guessed === undefined ? undefined : { code: guessed, by: 'words' }
}

/** As much of a macro as the guess looks at. */
function pageOf({ passages }: Macro): string {
  const texts: string[] = []
  for (let at = 0, length = 0; at < passages.length && length <= PAGE; at++) {
    const { text } = passages[at]!.text
    texts.push(text)
    length += text.length + 1
  }
  return texts.join('\n')
}

/** The home folder of a person, whose name says nothing of languages. */
const HOME = /^.*?[/\\](?:home|users)[/\\][^/\\]+/i
/** Folders whose entries are languages. */
const OF_LANGUAGES = /^_?(?:locales?|lang|langs|languages?|i18n|l10n|intl|translations?)$/i

/** The language that a path tells: `locales/de/a.json`, `de.json`, `refund.fr.md`, `messages_pt_BR.yml`. */
export function languageOfPath(path: string): string | undefined {
  const folders = path.replace(HOME, '').split(/[/\\]/)
  const pieces = folders.pop()!.split('.')
  const isListed = (index: number): boolean => OF_LANGUAGES.test(folders[index] ?? '')
  // What stands behind the last dot says what format it is.
  for (const piece of pieces.slice(0, Math.max(1, pieces.length - 1)).reverse()) {
    const found = languageAtEnd(piece, isListed(folders.length - 1))
    if (found !== undefined) return found
  }
  for (let i = folders.length - 1; i >= 0; i--) {
    const name = folders[i]!.replace(/\.lproj$/, '')
    // A whole name: `site-de` may be a site about Delaware.
    const found = /^(?:[^-_]+|.{2,3}[-_].{2,4}|values-.+)$/.test(name) && languageAtEnd(name, isListed(i - 1))
    if (found) return found
  }
  return undefined
}

/** The language that the keys above a string tell, the nearest first: `/body/de`, `/de/refund`, `/content_fr`. */
function languageOfKey(pointer: string): Language | undefined {
  if (!MAY_HOLD_CODE.test(pointer)) return undefined
  const keys = pointer.split('/')
  for (let i = keys.length - 1; i > 0; i--) {
    const code = languageAtEnd(keys[i]!)
    if (code !== undefined) return { code, by: 'key' }
  }
  return undefined
}

/** Most pointers are told apart by this alone. */
const MAY_HOLD_CODE = /[/_-][A-Za-z]{2}(?:[/_-]|$)/
