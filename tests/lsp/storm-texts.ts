import { readFileSync } from 'node:fs'

export const root = 'file:///shop'

/** The documents of a storm, and the language that an editor tells of each. */
export const formats: readonly {
  readonly uri: string
  readonly languageId: string
  readonly isOwn?: true
}[] = [
  { uri: `${root}/late.md`, languageId: 'markdown' },
  { uri: `${root}/also%20late.md`, languageId: 'markdown' },
  { uri: `${root}/mails/delay.hbs`, languageId: 'handlebars' },
  { uri: `${root}/partials/opening.hbs`, languageId: 'handlebars' },
  { uri: `${root}/mails/page.html`, languageId: 'html' },
  { uri: `${root}/macros.json`, languageId: 'json' },
  { uri: `${root}/replies.yml`, languageId: 'yaml' },
  { uri: `${root}/replies.csv`, languageId: 'csv' },
  { uri: 'untitled:note', languageId: 'plaintext' },
  { uri: `${root}/amends.config.json`, languageId: 'json', isOwn: true },
  { uri: `${root}/amends.suppressions.json`, languageId: 'json', isOwn: true },
]

const read = (path: string): string => readFileSync(`examples/${path}`, 'utf8')

const sorry = 'We are sorry for the late bill. We apologize for any inconvenience, but the system failed.'
const late = 'Hi {{ticket.requester.name}},\n\nUnfortunately mistakes were made. Sorry if you feel upset.\n'

const texts: Readonly<Record<string, readonly string[]>> = {
  md: [
    sorry,
    late,
    `# Late\n\n${sorry}\n\n- 😀 ${sorry}\n`,
    `<!-- amends-disable generic-apology -- no -->\n${sorry}\n`,
  ],
  hbs: [
    `{{> opening}}\n<p>${sorry}</p>\n{{#if late}}${late}{{/if}}`,
    `{{#if a}}${late}`,
    `<p>{{{name}}, ${sorry} {{`,
  ],
  html: [`<p>${sorry}</p>\n<p>é 😀 ${late}</p>`, `<p title="${sorry}`],
  json: [
    JSON.stringify(
      {
        macros: [
          { title: 'Late', body: sorry },
          { title: 'Sorry', body: late },
        ],
      },
      null,
      1,
    ),
    `{ "macros": [{ "title": "A", "body": "${sorry} \\ud800 \\u00e9"`,
    '[{ "title": "x", "body": "Sorry\\n\\u0041 {{a}} if',
  ],
  yml: [
    `- title: Late\n  body: |\n    ${sorry}\n\n    {{name}} ${sorry}\n- title: B\n  body: "Sorry \\u00e9 if`,
  ],
  csv: [`title,body\nLate,"${sorry}\n{{name}}"\nB,${sorry.replace(',', '')}\n`, 'title,body\n"Sorry'],
  note: [sorry, late.repeat(3)],
  'amends.config.json': [
    '{}',
    '{ "rules": { "generic-apology": "off" } }',
    '{ "rules": { "generic-apology": "hint" }, "extends": "strict" }',
    '{ "ignore": ["late.md", "mails/**"] }',
    '{ "kind": "routine", "rules": { "nobody": 7 } }',
    '{ "rules": ',
  ],
  'amends.suppressions.json': [
    '{}',
    '{ "version": 1, "files": { "macros.json": [{ "rule": "generic-apology", "reason": "Agreed." }] } }',
    '{ "version": 1, "files": { "gone.json": [{ "rule": "x" }] } }',
    '{ "version": 1, "files": [',
  ],
}

const examples: Readonly<Record<string, string>> = {
  md: read('macros/billing/refund-delay.md'),
  hbs: read('emails/order-delayed.hbs'),
  csv: read('exports/canned-responses.csv'),
}

/** A text for a document: such as stand in files of this kind, whole, half written, or nothing. */
export function textOf(uri: string, random: (below: number) => number): string {
  const own = Object.keys(texts).find((name) => uri.endsWith(name)) ?? 'note'
  const choices = [...texts[own]!, ...(examples[own] ? [examples[own]] : [])]
  const text = choices[random(choices.length)]!
  const choice = random(12)
  if (choice === 0) return ''
  if (choice === 1) return text.slice(0, random(text.length))
  return choice === 2 ? text.replaceAll('\n', '\r\n') : text
}

/** What people type beside words: the halves of templates and of characters. */
export function pieceOf(random: (below: number) => number): { text?: string } {
  const halves = [
    '{{',
    '}}',
    '{%',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\ufeff',
    '{{#if',
    '"',
    '\\',
    '\\u00',
    '<',
    '<!--',
    '-->',
  ]
  return random(5) === 0 ? { text: halves[random(halves.length)]! } : {}
}

export const settingsOf = (random: (below: number) => number): object => ({
  codeLens: random(2) === 0,
  inlayHints: random(2) === 0,
  rules: { 'generic-apology': ['off', 'hint', 'error'][random(3)]! },
})

export const strangeTexts: readonly (() => string)[] = [
  () => `${sorry} \ud800 ${late} \udc00\ud800`,
  () => '\ufeff\u2028\u2029\u0085\r\r\n\n\r',
  () => '{'.repeat(3000),
  () => `${'{{#if a}}'.repeat(200)}${sorry}`,
  () => '[{"body":'.repeat(300),
  () => `${sorry} ${'word '.repeat(8000)}`,
]

/** An export that somebody wrote into one line. */
export const longLine = (): string =>
  `${'The parcel of {{customer.name}} came on {{date}}. '.repeat(20_000)}${sorry}`
