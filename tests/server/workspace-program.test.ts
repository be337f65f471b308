import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  InitializedNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { diagnosticsFrom, pullFrom, startProgram } from './programs'

const stock = 'We are sorry for the late bill.\n'

/** A folder on the disk. */
function folderWith(paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'amends-workspace-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), stock)
  }
  return folder
}

test('the built server compares the files on the disk, and follows no link out of the folder', async () => {
  const outside = folderWith(['d.md', 'e.md'])
  const folder = folderWith(['a.md', 'b b.md', 'in/c.md', 'node_modules/f.md'])
  symlinkSync(outside, join(folder, 'link'))
  symlinkSync(join(outside, 'd.md'), join(folder, 'd.md'))
  const root = pathToFileURL(folder).href
  const rpc = startProgram()
  const document = TextDocument.create(`${root}/a.md`, 'markdown', 1, stock)
  await diagnosticsFrom(rpc, [document], { root })
  await rpc.sendNotification(InitializedNotification.type, {})
  const messages = async () => (await pullFrom(rpc, document.uri)).map(({ message }) => message)
  await expect
    .poll(messages, { timeout: 10_000 })
    .toContainEqual(expect.stringContaining('It stands in 3 macros, also in b b.md, in/c.md.'))
})

test('the built server tells of the files on the disk that are not open, and of those that change', async () => {
  const folder = folderWith(['a.md', 'b b.md', 'in/c.md'])
  const root = pathToFileURL(folder).href
  const rpc = startProgram()
  await diagnosticsFrom(rpc, [TextDocument.create(`${root}/a.md`, 'markdown', 1, stock)], { root })
  await rpc.sendNotification(InitializedNotification.type, {})
  writeFileSync(join(folder, 'b b.md'), 'We apologize for any inconvenience.\n')
  const first = await rpc.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
  const told = first.items.map((one) => [one.uri, one.kind === 'full' && one.items.map(({ code }) => code)])
  expect(told).toEqual([[`${root}/b%20b.md`, ['generic-apology']]])

  const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }))
  const held = rpc.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
  writeFileSync(join(folder, 'b b.md'), 'Your bill is attached.\n')
  await rpc.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: `${root}/b%20b.md`, type: FileChangeType.Changed }],
  })
  expect((await held).items).toMatchObject([
    { uri: `${root}/b%20b.md`, kind: 'full', items: [], version: null },
  ])
})
