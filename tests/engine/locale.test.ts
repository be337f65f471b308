import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import { languageAtEnd, languageNamed } from '../../engine/language/languages'
import { createLinter } from '../../engine/lint'
import { languageOfPath } from '../../engine/locale'
import { rules } from '../../rules'

test.each([
  ['locales/de/late.json', 'de'],
  ['_locales/pt_BR/messages.json', 'pt'],
  ['locales/en-GB/late.json', 'en'],
  ['locales/it/late.json', 'it'],
  ['lang/no.json', 'no'],
  ['i18n/id/a.json', 'id'],
  ['de.json', 'de'],
  ['macros/fr.yml', 'fr'],
  ['refund.fr.md', 'fr'],
  ['refund.it-IT.md', 'it'],
  ['mails/refund.de.html.hbs', 'de'],
  ['messages_pt_BR.json', 'pt'],
  ['messages-es.json', 'es'],
  ['content/es/late.md', 'es'],
  ['german/late.md', 'de'],
  ['App/de.lproj/late.html', 'de'],
  ['res/values-fr/late.html', 'fr'],
  ['de/en/late.md', 'en'],
  [String.raw`locales\sv\late.json`, 'sv'],
  ['file:///home/ann/locales/nl/late.json', 'nl'],
])('the path %s says %s', (path, language) => {
  expect(languageOfPath(path)).toBe(language)
})

test.each([
  'macros/late.md',
  'it.json',
  'no/late.md',
  'cs/late.md',
  'in/out.md',
  'to-is.md',
  'opt-in.md',
  'sign-in.md',
  'hr/late.md',
  'polish/late.md',
  '[lang]/late.md',
  'post.md',
  'file:///home/de/macros/late.md',
  'file:///Users/fr/macros/late.md',
  'plan-de/late.md',
  'late',
  '',
])('the path %s says nothing', (path) => {
  expect(languageOfPath(path)).toBeUndefined()
})

test.each([
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['English (US)', 'en'],
  ['pt_br', 'pt'],
  ['Deutsch', 'de'],
  ['it', 'it'],
  ['javascript', undefined],
  ['default', undefined],
  ['', undefined],
])('a field that says %j names %s', (value, language) => {
  expect(languageNamed(value)).toBe(language)
})

test('a region makes any code clear', () => {
  expect(['it_IT', 'it', 'zh-Hant', 'b_de', 'is_US', 'up_to'].map((name) => languageAtEnd(name))).toEqual([
    'it',
    undefined,
    'zh',
    'de',
    'is',
    undefined,
  ])
})

const apology = 'We apologize for any inconvenience.'
const german = `Bitte schreiben Sie nie diesen Satz, denn er sagt nicht, was passiert ist: „${apology}“ Sagen Sie, was wir jetzt tun.`
const json = (value: unknown): string => JSON.stringify(value, null, 1)

describe('other languages are left alone', () => {
  /** How many findings a file has. */
  test.each<[name: string, path: string, text: string, findings: number]>([
    ['English', 'a.md', apology, 1],
    ['a path', 'locales/de/a.md', apology, 0],
    ['a path that says English', 'locales/en/a.md', apology, 1],
    ['front matter', 'a.md', `---\nlang: de\n---\n${apology}`, 0],
    ['front matter that says English in a German folder', 'de/a.md', `---\nlang: en-GB\n---\n${apology}`, 1],
    ['a German text that quotes an English apology', 'a.md', german, 0],
    ['a German text of several paragraphs', 'a.md', `${german}\n\n> ${apology}\n\n${german}`, 0],
    ['a text that says it is English', 'a.md', `---\nlang: en\n---\n${german}`, 1],
    ['a field of a record', 'a.json', json([{ body: apology, locale: 'fr' }]), 0],
    ['a field that says English', 'a.json', json([{ body: apology, locale: 'en-GB' }]), 1],
    ['a number', 'a.json', json([{ body: apology, locale_id: 8 }]), 1],
    ['two records', 'a.json', json([{ body: apology, lang: 'de' }, { body: apology }]), 1],
    ['keys above the strings', 'a.json', json([{ body: { en: apology, de: apology } }]), 1],
    ['keys of another language only', 'a.json', json([{ body: { fr: apology, de: apology } }]), 0],
    ['a top key', 'a.json', json({ de: { late: { body: apology }, lost: { body: apology } } }), 0],
    ['words as keys', 'a.json', json({ is: { body: apology }, no: { body: apology } }), 2],
    ['the end of a key', 'a.json', json([{ body_en: apology, body_de: apology }]), 1],
  ])('%s', (_, path, text, findings) => {
    const linter = createLinter(rules)
    const found = linter.lint({ path, text }, defaultConfig).findings
    expect(found.filter(({ rule }) => rule === 'generic-apology')).toHaveLength(findings)
    if (findings === 0) expect(found).toEqual([])
  })

  test('nothing of them is compared with other files', () => {
    const linter = createLinter(rules)
    const summary = linter.summarize({ path: 'a.md', text: german }, defaultConfig)
    expect(summary.macros).toEqual([])
  })
})
