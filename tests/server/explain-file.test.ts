import { expect, test } from 'vitest'
import { ExecuteCommandRequest } from 'vscode-languageserver'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run } from '../cli/run'
import { startClient, uri, type TestClient } from './harness'

const explain = async (client: TestClient, at: unknown = uri) =>
  client.rpc.sendRequest(ExecuteCommandRequest.type, { command: 'amends.explainFile', arguments: [at] })

const root = 'file:///virtual'
const sample = `---
title: Lamp was late
kind: failure
---
Hi {{customer.firstName}},

We apologize for any inconvenience. <!-- ask first -->
`

test('tells what the command line tells', async () => {
  const linter = createLinter(rules)
  const args = ['explain-file', 'macros/late.md']
  const { output } = await run({ args, exit: 0, files: { 'macros/late.md': sample }, linter })
  const client = await startClient({ folders: [root] })
  await client.open(sample, { at: `${root}/macros/late.md`, languageId: '' })
  expect(await explain(client, `${root}/macros/late.md`)).toEqual({ text: output.stdout })
})

test('tells of the text on the screen', async () => {
  const client = await startClient()
  await client.open('Hello.')
  await client.change(2, { text: `Hello there. ${'We are sorry that we lost your lamp. '.repeat(9)}` })
  expect(await explain(client)).toMatchObject({
    text: expect.stringMatching(
      /^file:\/\/\/macros\/refund\.md\nFormat {8}markdown, by its language in the editor\n[^]* Hello there\. (?:We are sorry that we lost your lamp\.\s){9}$/,
    ),
  })
})

/** What keeps a file from being checked, and how that is told. */
const left: Record<string, readonly [name: string, text: string, told: string]> = {
  'a file that the config leaves out': [
    'drafts/a.md',
    'We are sorry.',
    'Not checked: `files` or `ignore` in the config leaves it out.\n',
  ],
  'a file that no format reads': ['a.bin', 'We are sorry.', 'No format reads such a file. Known are .md, '],
  'our own file': ['amends.config.json', '{}', 'This file sets up Amends, and no customer reads it.\n'],
  'a file that is too long': [
    'long.md',
    'We are sorry. '.repeat(200_000),
    'Amends does not check this file while you type, because it is longer',
  ],
  'another language': [
    'note.md',
    'Bitte entschuldigen Sie die Verzögerung, wir kümmern uns darum.',
    'Language      German, by its words: left alone\n',
  ],
}

test.for(Object.entries(left))('%s', async ([, [name, text, told]]) => {
  const files = new Map([[`${root}/amends.config.json`, '{"ignore": ["drafts/**"]}']])
  const client = await startClient({ folders: [root], files })
  await client.open(text, { at: `${root}/${name}`, languageId: '' })
  expect(await explain(client, `${root}/${name}`)).toEqual({ text: expect.stringContaining(told) })
})

test('nothing for a document that is not open, and for no document', async () => {
  const client = await startClient()
  expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain('amends.explainFile')
  expect(await explain(client)).toBeNull()
  expect(await explain(client, 7)).toBeNull()
})
