import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  type ClientCapabilities,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { defaultConfig } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { editFaults } from '../harness/edit-laws'
import { editsFor, inOffsets, positionOf, stopsOf } from './applied-edits'
import { startClient } from './harness'

const root = path.join(import.meta.dirname, '../..')
const linter = createLinter(rules)

const files = ['examples', 'tests/fixtures'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('amends.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
)

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  yml: 'yaml',
  hbs: 'handlebars',
  txt: 'plaintext',
}

const MOST_PLACES = 2

/** Of each file, one finding of each of a few rules that speak of it. */
const samples = files.flatMap((name) => {
  const text = readFileSync(path.join(root, name), 'utf8')
  const { findings } = linter.lint({ path: name, text }, defaultConfig)
  const places = new Map(findings.map(({ rule, offsets }) => [rule, offsets[0]]))
  return places.size > 0 ? [{ name, text, places: new Set([...places.values()].slice(0, MOST_PLACES)) }] : []
})

type Sample = (typeof samples)[number]

const uriOf = (name: string): string => `file:///w/${name}`

const capabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-8'] },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
  },
  window: { showDocument: { support: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
}

test('each edit that is offered in the example repository and the fixtures leaves a sound file', async () => {
  const client = await startClient({ capabilities, folders: ['file:///w'] })
  let sent: WorkspaceEdit | undefined
  client.rpc.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    sent = edit
    return { applied: true }
  })
  client.rpc.onRequest(ShowDocumentRequest.type, () => ({ success: true }))
  const broken: string[] = []
  /** Whether there is an edit for a file; says what is wrong with it. */
  const check = ({ name, text }: Sample, title: string, edit: WorkspaceEdit | undefined): boolean => {
    const edits = editsFor(edit, uriOf(name))
    if (edits.length === 0) return false
    const faults = editFaults(name, text, inOffsets(text, edits, 'utf-8'))
    if (stopsOf(edits).some((stop, index) => stop !== index + 1)) faults.push('tab stops from 1 on')
    broken.push(...faults.map((law) => `${name}: ${title}: ${law}`))
    return true
  }
  const run = async (command: string, given: unknown[] = []): Promise<WorkspaceEdit | undefined> => {
    sent = undefined
    await client.rpc.sendRequest(ExecuteCommandRequest.type, { command, arguments: given })
    return sent
  }
  const resolve = async (action: CodeAction): Promise<CodeAction> =>
    action.data ? client.rpc.sendRequest(CodeActionResolveRequest.type, action) : action

  const tried = { actions: 0, commands: 0, files: 0 }
  for (const sample of samples) {
    const { name, text, places } = sample
    const uri = uriOf(name)
    const extension = path.extname(name).slice(1)
    await client.open(text, { at: uri, languageId: languages[extension] ?? extension })
    for (const place of places) {
      const at = positionOf(text, place, 'utf-8')
      const actions = (await client.rpc.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['', 'source.fixAll.amends'] },
      })) as CodeAction[]
      for (const action of actions) {
        const { title, command } = action
        if (check(sample, title, (await resolve(action)).edit)) tried.actions += 1
        if (command?.command !== 'amends.completeApology') continue
        if (check(sample, title, await run(command.command, command.arguments))) tried.commands += 1
      }
    }
  }
  const ofFolder = await run('amends.fixAllInFolder', ['file:///w'])
  tried.files = samples.filter((sample) => check(sample, 'all of the folder', ofFolder)).length

  expect(broken).toEqual([])
  expect(tried.actions).toBeGreaterThan(100)
  expect(tried.commands).toBeGreaterThan(5)
  expect(tried.files).toBeGreaterThan(3)
}, 30_000)
