import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { InitializedNotification } from 'vscode-languageserver/node'
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
