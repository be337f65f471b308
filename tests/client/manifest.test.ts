import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentSelector, languages } from '../../client/selector'
import manifest from '../../package.json'

test('the extension wakes up for the languages that the server gets to see, and for a folder with a config', () => {
  const forLanguages = languages.map((language) => `onLanguage:${language}`)
  expect(manifest.activationEvents).toEqual([...forLanguages, 'workspaceContains:amends.config.json'])
})

test('a diff shows no squiggle twice', () => {
  expect(documentSelector.map(({ scheme }) => scheme)).not.toContain('git')
})

test('what the manifest points at is there, and is packaged', () => {
  const schemas = manifest.contributes.jsonValidation.map(({ url }) => url)
  const grammars = manifest.contributes.grammars.map(({ path }) => path)
  const paths = [manifest.main, manifest.browser, manifest.icon, ...schemas, ...grammars]
  const packaged = readFileSync('.vscodeignore', 'utf8').split('\n')
  const isMissing = (path: string) => !existsSync(path) || !packaged.includes(`!${path.replace('./', '')}`)
  expect(paths.filter(isMissing)).toEqual([])
})
