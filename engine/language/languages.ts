/** The languages that files name, by their code: the name for people, then what else they are called. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  bn: 'Bengali bangla',
  ca: 'Catalan català',
  cs: 'Czech čeština',
  cy: 'Welsh',
  da: 'Danish dansk',
  de: 'German deutsch',
  el: 'Greek',
  en: 'English eng',
  es: 'Spanish español castellano',
  et: 'Estonian eesti',
  eu: 'Basque',
  fa: 'Persian farsi',
  fi: 'Finnish suomi',
  fil: 'Filipino tagalog',
  fr: 'French français',
  ga: 'Irish gaeilge',
  gl: 'Galician',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian hrvatski',
  hu: 'Hungarian magyar',
  id: 'Indonesian bahasa',
  is: 'Icelandic',
  it: 'Italian italiano',
  ja: 'Japanese',
  ka: 'Georgian',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mk: 'Macedonian',
  ms: 'Malay',
  nb: 'Norwegian norsk bokmål',
  nl: 'Dutch nederlands flemish',
  nn: 'Nynorsk',
  no: 'Norwegian',
  pl: 'Polish polski',
  pt: 'Portuguese português',
  ro: 'Romanian română',
  ru: 'Russian',
  sk: 'Slovak slovenčina',
  sl: 'Slovenian slovenščina',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish svenska',
  sw: 'Swahili',
  ta: 'Tamil',
  th: 'Thai',
  tr: 'Turkish türkçe',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  zh: 'Chinese',
}

/** The codes whose name means nothing else in a path or a key. `is`, `no`, `id`, `cs` and `hr` may be anything. */
const UNMISTAKABLE = new Set('en de fr es pt nl pl sv da nb nn fi hu ro ru ja zh ko'.split(' '))

const codeOfName: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) =>
    names.split(' ').map((name) => [name.toLowerCase(), code]),
  ),
)

/** The name of a language for people. */
export const languageName = (code: string): string => NAMES[code]?.split(' ')[0] ?? 'another language'

const isCode = (word: string): boolean => Object.hasOwn(NAMES, word)

/** The language that the value of a field names: `en-GB`, `pt_br`, `German`, `Deutsch (Schweiz)`. */
export function languageNamed(value: string): string | undefined {
  const [first = ''] = value
    .trim()
    .toLowerCase()
    .split(/[^\p{L}\p{M}]/u)
  return isCode(first) ? first : codeOfName.get(first)
}

/**
 * The language that a name ends with, or that it is: `de`, `pt-BR`, `messages_de`, `german`. `sure` says that the name
 * stands where languages do, so that every code is one.
 */
export function languageAtEnd(name: string, sure = false): string | undefined {
  const words = name.split(/[-_]/)
  const last = words.at(-1)!
  const before = words.at(-2)?.toLowerCase()
  // A region tells that a code stands before it: `it-IT`, and `pt-br` where nothing else is there.
  if (before !== undefined && isCode(before)) {
    if (/^(?:[A-Z]{2}|[A-Z][a-z]{3})$/.test(last)) return before
    if (words.length === 2 && /^[a-z]{2}$/.test(last) && (sure || UNMISTAKABLE.has(before))) return before
  }
  const code = last.toLowerCase()
  if (isCode(code)) return sure || UNMISTAKABLE.has(code) ? code : undefined
  // To polish is a verb as well.
  return words.length === 1 && (sure || code !== 'polish') && code.length > 3
    ? codeOfName.get(code)
    : undefined
}
