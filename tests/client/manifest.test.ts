import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentSelector, languages } from '../../client/selector'
import manifest from '../../package.json'

test('the extension wakes up for the languages that the server gets to see', () => {
  expect(manifest.activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`))
})

test('a diff shows no squiggle twice', () => {
  expect(documentSelector.map(({ scheme }) => scheme)).not.toContain('git')
})

test('what the manifest points at is there', () => {
  const schemas = manifest.contributes.jsonValidation.map(({ url }) => url)
  const paths = [manifest.main, manifest.browser, manifest.icon, ...schemas]
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
