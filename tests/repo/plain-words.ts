type Unwanted = readonly (readonly [words: RegExp, instead: string])[]

/** Words that no text of ours needs, and what to write instead. */
const unwanted: Unwanted = [
  // Jargon.
  [/\b(?:utili[sz]|leverag)\w*/i, 'use'],
  [/\bin order to\b/i, 'to'],
  [/\bprior to\b/i, 'before'],
  [/\bexecut(?:e|es|ed|ing|ion)\b/i, 'run'],
  [/\b(?:abort|terminat)\w*/i, 'stop or end'],
  [/\b(?:whitelist|blacklist)\w*/i, 'allow or leave out'],
  // Latin.
  [/\b(?:e\.g|i\.e)\./i, 'such as or that is'],
  [/\b(?:etc|via|vs)\b/, 'and so on, by or against'],
  // What is not so for every reader.
  [/\b(?:simply|obviously|of course|trivial(?:ly)?)\b/i, 'nothing'],
  // Non-apologies of our own. Amends itself is asked besides.
  [/\b(?:unfortunately|regrettabl[ey]|oops|whoops)\b|\bplease (?:note|be a(?:ware|dvised))\b/i, 'nothing'],
  // Idioms that a dictionary does not help with.
  [/\b(?:out of the box|under the hood|rule of thumb|on the fly|a piece of cake)\b/i, 'plain words'],
  // The spelling is that of Oxford.
  [/\b(?:color|behavior|favor|flavor|honor|neighbor)(?!-)\w*/i, 'colour, behaviour'],
  [
    /\b(?:canceled|canceling|labeled|center|centered|gray|fulfill)\b/i,
    'cancelled, labelled, centre, grey, fulfil',
  ],
  [/\b(?:apolog|organ|recogn|minim|summar|emphas|normal|special|custom)is(?:e|es|ed|ing)\b/i, '-ize'],
]

/** Words that judge whoever reads a message, or their work, and what helps them instead. */
const blame: Unwanted = [
  [/\byou (?:failed|forgot|did not|didn't|should have)\b/i, 'what there is to do'],
  [/\byour (?:mistake|fault|error)\b/i, 'what there is to do'],
  [/\b(?:fatal|invalid|illegal|malformed)\b/i, 'what it has to be'],
  [/(?<!\b(?:go|goes|going|gone|went) )\bwrong\b/i, 'what it has to be'],
  [/(?<!\bon a )\bbad\b|\b(?:stupid|dumb|ridiculous|terrible)\b/i, 'what the reader hears'],
  [/!/, 'a full stop'],
]

/** Names, and what stands for a value in a help text. All other words in capitals shout. */
const capitals = new Set(
  'HTML HTTP JSON NDJSON PATH SARIF TODO TOML YAML FILE FORMAT HEAD LEVEL NAME PART PORT RULE'.split(' '),
)

/** The text without what it only shows: code, quotations, slots, markup, options, files and addresses, and values. */
export const ownWords = (text: string): string =>
  text
    .replace(/`[^`]*`/g, 'code')
    .replace(/"[^"\n]*"|“[^”\n]*”/g, 'quotation')
    .replace(/\[TODO:[^\]]*\]/g, 'slot')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/https?:\/\/[^\s>)]+/g, 'address')
    .replace(/\{[^{}]*\}/g, 'value')
    .replace(/(?<![\w-])--?[a-z][\w-]*/g, 'option')
    .replace(/[\w*/-]*\.[a-z]\w+(?:\.\w+)*\b/g, 'file')
    .replace(/\b(?:code(?:,? and|,) )+code\b/g, 'code')

const wordsIn = (text: string): string[] => text.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []

const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.?:;])\s+|\n+/).filter((sentence) => wordsIn(sentence).length > 0)

/** How many words the longest sentence of a text has. A colon and a semicolon end one as well. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesIn(ownWords(text)).map((sentence) => wordsIn(sentence).length))

/**
 * The Automated Readability Index of Senter and Smith (1967): in about which year of school somebody reads such a text with ease.
 * It is made of letters per word and words per sentence, so that no syllables have to be counted.
 */
export function grade(text: string): number {
  const own = ownWords(text)
  const words = wordsIn(own)
  const perWord = words.join('').length / words.length
  return 4.71 * perWord + 0.5 * (words.length / sentencesIn(own).length) - 21.43
}

const found = (list: Unwanted, text: string): string[] =>
  list.flatMap(([words, instead]) => {
    const [word] = words.exec(text) ?? []
    return word === undefined ? [] : [`"${word}" in "${text}": write ${instead}`]
  })

/** What is not plain in a page, each with what to write instead. */
export const unplain = (text: string): string[] => found(unwanted, ownWords(text))

/** What is not plain, kind and calm in a message. */
export function unkind(text: string): string[] {
  const own = ownWords(text)
  const loud = (own.match(/\b[A-Z]{4,}\b/g) ?? []).filter((word) => !capitals.has(word))
  return [
    ...found(unwanted, own),
    ...found(blame, own),
    ...loud.map((word) => `"${word}" in "${own}" shouts`),
  ]
}
