import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentSelector, languages } from '../../client/selector'
import manifest from '../../package.json'
import { filesBelow, read } from '../../scripts/repository'

const { contributes } = manifest
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>
const declared = contributes.commands.map(({ command }) => command)

/** All texts in a part of the manifest. */
const textsIn = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(textsIn)
      : []

test('the extension wakes up for the languages that the server gets to see, and for a folder with a config', () => {
  const forLanguages = languages.map((language) => `onLanguage:${language}`)
  expect(manifest.activationEvents).toEqual([...forLanguages, 'workspaceContains:amends.config.json'])
})

test('a diff shows no squiggle twice', () => {
  expect(documentSelector.map(({ scheme }) => scheme)).not.toContain('git')
})

test('it works in folders that nobody trusts, and in those that are no folders', () => {
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true })
})

test('what the manifest points at is there, and is packaged', () => {
  const folders = /^(?:\.\/)?((?:icon|(?:dist\/client|schemas|syntaxes|snippets|walkthrough)\/).*\.[\w-]+)$/
  const paths = [...filesBelow('l10n'), ...textsIn(manifest).flatMap((text) => folders.exec(text)?.[1] ?? [])]
  const packaged = read('.vscodeignore').split('\n')
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !existsSync(path) || !packaged.includes(`!${path}`))).toEqual([])
})

test('each text of the manifest has its words, and there are no others', () => {
  const keys = textsIn(contributes).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? [])
  expect([...new Set(keys)].sort()).toEqual(Object.keys(texts).sort())
})

test('each command is one that the client registers, and each of those is declared', () => {
  const client = filesBelow('client').map(read).join('\n')
  const named = [...client.matchAll(/'(amends\.[a-zA-Z]+)'/g)].map(([, name]) => name!)
  const registered = named.filter((name) => !['amends.config', 'amends.report'].includes(name))
  expect([...new Set(registered)].sort()).toEqual(declared.toSorted())
})

test('menus, submenus and links lead somewhere', () => {
  const submenus = contributes.submenus.map(({ id }) => id)
  const entries: object[] = Object.values(contributes.menus).flat()
  const commands = entries.flatMap((entry) => ('command' in entry ? [entry.command] : []))
  const opened = entries.flatMap((entry) => ('submenu' in entry ? [entry.submenu] : []))
  const linked = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command),
  )
  const known = [...declared, 'workbench.action.openSettings']
  expect([...commands, ...linked].filter((command) => !known.includes(command as string))).toEqual([])
  expect(opened.toSorted()).toEqual(submenus)
  expect(Object.keys(contributes.menus)).toEqual(expect.arrayContaining(submenus))
})

const offered = contributes.menus['editor/context'][0]!.when
const patternsIn = (condition: string) =>
  [...condition.matchAll(/=~ \/(.*?)\/(?= |\)|$)/g)].map(([, text]) => text!)

test.each([
  ['scheme', 0, ['file', 'untitled', 'vscode-vfs'], ['git', 'output', 'files']],
  ['language', 1, ['markdown', 'handlebars', 'jsonc'], ['typescript', 'json5', 'shellscript']],
  ['extension', 2, ['.njk', '.mjml', '.csv'], ['.ts', 'njk', '.csvx']],
] as const)('commands for files are offered by %s', (_what, index, yes, no) => {
  const pattern = new RegExp(patternsIn(offered)[index]!)
  expect([...yes, ...no].filter((value) => pattern.test(value))).toEqual(yes)
})

test('settings can differ by folder, stand in an order, and lead to others that are there', () => {
  const own = contributes.configuration.flatMap(({ properties }) => Object.entries(properties))
  expect(own.map(([, { scope }]) => scope)).toEqual(own.map(() => 'resource'))
  for (const { properties } of contributes.configuration) {
    const orders = Object.values(properties).map(({ order }) => order)
    expect(orders).toEqual(orders.map((_, index) => index))
  }
  const linked = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/`#(.+?)#`/g)].map(([, name]) => name!),
  )
  const known = [...own.map(([name]) => name), 'editor.codeLens', 'editor.inlayHints.enabled']
  expect(linked.filter((name) => !known.includes(name))).toEqual([])
})

test('each level says what it means', () => {
  const { properties } = contributes.configuration[1]!.properties['amends.rules']!
  for (const rule of Object.values(properties))
    expect(rule.enumDescriptions).toEqual(rule.enum.map((level) => `%level.${level}%`))
})

test('the tour has four steps that can be done', () => {
  const { steps } = contributes.walkthroughs[0]!
  expect(steps.map(({ id }) => id)).toEqual(['find', 'fix', 'fit', 'ci'])
  for (const { completionEvents } of steps) expect(completionEvents.length).toBeGreaterThan(0)
})

test('its pictures are small, and take their colours from the theme', () => {
  const pictures = filesBelow('walkthrough').map(read)
  expect(pictures.join('').length).toBeLessThan(12_000)
  for (const picture of pictures) {
    const plain = picture.replace(/var\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    expect(plain).not.toMatch(/(?:fill|stroke)="(?!none|#fff)[#a-z]/)
  }
})
