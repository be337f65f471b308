import { expect, test } from 'vitest'
import { DiagnosticRefreshRequest } from 'vscode-languageserver'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run } from '../cli/run'
import { itemsOf, pulling, startClient } from './harness'

const own =
  'Hello {{name}}, your lamp was late. We packed the wrong box for you on Monday. You waited for it all week.'
const sorry = 'We are sorry that we sent your lamp late.'
const repair = 'We have sent a new one, and it is with you by 5 pm on Friday, 8 May.'
const content = JSON.stringify({
  items: [
    {
      name: 'Mend',
      placeholder: '{{dc.mend}}',
      variants: [
        { content: 'Hier steht nichts.', locale: 'de', default: true },
        { content: repair, locale: 'en-US' },
      ],
    },
  ],
})
const config = JSON.stringify({ overrides: [{ files: ['macros/**'], kind: 'failure' }] })

/** A project, and the rules that find something in one of its macros. */
const projects: Record<string, [files: Record<string, string>, found: string[]]> = {
  'without its partials': [
    { 'macros/late.hbs': `{{> opening}} ${own} {{> mend}}`, 'partials/mend.hbs': repair },
    [],
  ],
  'with all of them': [
    {
      'macros/late.hbs': `{{> opening}} ${own} {{> mend}}`,
      'partials/opening.hbs': sorry,
      'partials/mend.hbs': repair,
    },
    [],
  ],
  'with one that says little': [
    {
      'macros/late.hbs': `{{> opening}} ${own} {{> mend}}`,
      'partials/opening.hbs': 'Thank you for your letter.',
      'partials/mend.hbs': repair,
    },
    ['missing-apology'],
  ],
  'with dynamic content': [
    { 'macros/late.hbs': `${own} {{dc.mend}}`, 'exports/content.json': content },
    ['missing-apology'],
  ],
  'with what Git ignores': [
    {
      'macros/late.hbs': `{{> opening}} ${own}`,
      'partials/opening.hbs': 'Thank you.',
      '.gitignore': 'partials/\n',
    },
    [],
  ],
}

const root = 'file:///repo'
const macro = `${root}/macros/late.hbs`

const filesAt = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]))

const start = (files: Record<string, string>) =>
  startClient({
    capabilities: pulling,
    folders: [root],
    linter: createLinter(rules),
    files: filesAt(files),
  })

const rulesIn = async (client: Awaited<ReturnType<typeof start>>) =>
  (await itemsOf(client, macro)).map(({ code }) => code)

test.each(Object.entries(projects))('the server and the command line read a macro %s', async (_, project) => {
  const [texts, expected] = project
  const files = { 'amends.config.json': config, ...texts }
  const client = await start(files)
  await client.open(texts['macros/late.hbs']!, { at: macro, languageId: 'handlebars' })
  // Nobody waits for other files.
  expect(await rulesIn(client)).toEqual([])
  await client.settle()
  expect(await rulesIn(client)).toEqual(expected)

  const args = ['check', '--format', 'json', 'macros']
  const { output } = await run({ args, files, exit: 0, linter: createLinter(rules) })
  const report = JSON.parse(output.stdout) as { files: { findings: { rule: string }[] }[] }
  expect(report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(expected)
})

test('a partial that is changed, opened or closed is read again', async () => {
  const texts = { 'macros/late.hbs': `{{> opening}} ${own} ${repair}`, 'partials/opening.hbs': sorry }
  const client = await startClient({
    capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
    folders: [root],
    linter: createLinter(rules),
    files: filesAt({ 'amends.config.json': config, ...texts }),
  })
  let refreshed = 0
  client.rpc.onRequest(DiagnosticRefreshRequest.type, () => void (refreshed += 1))
  const partial = `${root}/partials/opening.hbs`
  await client.open(texts['macros/late.hbs'], { at: macro, languageId: 'handlebars' })
  await client.pull(undefined, macro)
  await client.settle()
  expect(await rulesIn(client)).toEqual([])
  expect(refreshed).toBeGreaterThan(0)
  refreshed = 0
  await client.open('Thank you for your letter.', { at: partial, languageId: 'handlebars' })
  await client.settle()
  expect(await rulesIn(client)).toEqual(['missing-apology'])
  expect(refreshed).toBeGreaterThan(0)
  await client.close(partial)
  await client.settle()
  expect(await rulesIn(client)).toEqual([])
})

test('without a disk, open documents are the partials', async () => {
  const client = await startClient({
    capabilities: pulling,
    folders: [root],
    linter: createLinter(rules),
    filesOf: 'editor',
    files: new Map([[`${root}/amends.config.json`, config]]),
  })
  await client.open(`{{> opening}} ${own} ${repair}`, { at: macro, languageId: 'handlebars' })
  await client.pull(undefined, macro)
  await client.settle()
  expect(await rulesIn(client)).toEqual([])
  await client.open('Thank you.', { at: `${root}/partials/opening.hbs`, languageId: 'handlebars' })
  await client.settle()
  expect(await rulesIn(client)).toEqual(['missing-apology'])
})
