import { expect, test } from 'vitest'
import {
  CancellationTokenSource,
  FileChangeType,
  WorkspaceDiagnosticRequest,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { numbers } from '../lsp/random-edits'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, startClient } from './harness'

const names = ['a.md', 'b.md', 'in/c d.md', 'in/e.md'].map((path) => new URL(path, 'file:///w/').href)
const config = 'file:///w/amends.config.json'

/**
 * An editor with a list of all problems: it asks for those of the workspace again and again, for those of a document when
 * it changes, and shows in a file that was closed what it showed before until it is told otherwise.
 */
async function startEditor(files: Map<string, string>) {
  const client = await startClient({
    capabilities: pulling,
    folders: ['file:///w'],
    files,
    linter: new FakeLinter(),
  })
  const shown = new Map<string, number>()
  const known = new Map<string, string>()
  const open = new Map<string, number>()
  let source = new CancellationTokenSource()
  let requests = 0
  const life = { isOver: false }

  const show = (uri: string, items: readonly Diagnostic[]) => shown.set(uri, items.length)
  const take = ({ items }: { readonly items: readonly WorkspaceDocumentDiagnosticReport[] }) => {
    for (const report of items) {
      if (report.kind === 'full' && !open.has(report.uri)) show(report.uri, report.items)
      if (report.resultId) known.set(report.uri, report.resultId)
    }
  }
  const ask = async (): Promise<void> => {
    while (!life.isOver) {
      source = new CancellationTokenSource()
      const partialResultToken = (requests += 1)
      client.rpc.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, take)
      const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }))
      const params = { previousResultIds, partialResultToken }
      await client.rpc.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token).then(take, () => {})
    }
  }
  void ask()

  return {
    shown,
    open,
    settle: client.settle,
    touch: client.touch,
    cancel: () => source.cancel(),
    changeFolders: client.changeFolders,
    stop: () => {
      life.isOver = true
      source.cancel()
    },
    async opens(uri: string, text: string) {
      open.set(uri, 1)
      await client.open(text, { at: uri })
      show(uri, await itemsOf(client, uri))
    },
    async closes(uri: string) {
      open.delete(uri)
      known.delete(uri)
      await client.close(uri)
    },
  }
}

const countIn = (text: string | undefined): number => text?.split('sorry').length ?? 1

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'whatever happens, an editor shows at last what the files hold: %i',
  async (seed) => {
    const random = numbers(seed + 1)
    const text = () => 'So sorry. '.repeat(random(3))
    const files = new Map(names.slice(0, 3).map((name) => [name, text()]))
    const editor = await startEditor(files)
    let isIgnored = false
    let isFolderOpen = true

    const steps: (() => Promise<unknown> | void)[] = [
      async () => {
        const name = names[random(names.length)]!
        if (!editor.open.has(name)) await editor.opens(name, random(2) ? text() : (files.get(name) ?? ''))
      },
      async () => {
        const name = names[random(names.length)]!
        if (editor.open.has(name)) await editor.closes(name)
      },
      () => {
        const name = names[random(names.length)]!
        const type = files.has(name) ? FileChangeType.Changed : FileChangeType.Created
        files.set(name, text())
        return editor.touch(name, type)
      },
      () => {
        const name = names[random(names.length)]!
        files.delete(name)
        return editor.touch(name, FileChangeType.Deleted)
      },
      () => {
        isIgnored = !isIgnored
        files.set(config, isIgnored ? '{ "ignore": ["in/**"] }' : '{}')
        return editor.touch(config)
      },
      () => {
        isFolderOpen = !isFolderOpen
        const [added, removed] = isFolderOpen ? [['file:///w'], []] : [[], ['file:///w']]
        return editor.changeFolders(added ?? [], removed)
      },
      () => editor.cancel(),
      editor.settle,
      editor.settle,
    ]
    for (let step = 0; step < 25; step++) await steps[random(steps.length)]!()
    for (const name of editor.open.keys()) await editor.closes(name)
    for (let time = 0; time < 3; time++) await editor.settle()
    editor.stop()

    const expected = names.map((name) => {
      const isRead = isFolderOpen && !(isIgnored && name.includes('/in/'))
      return isRead ? countIn(files.get(name)) - 1 : 0
    })
    expect(names.map((name) => editor.shown.get(name) ?? 0)).toEqual(expected)
  },
)
