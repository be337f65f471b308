import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startProgram, type Client } from './client'
import { everything } from './editor'
import { numbers, randomChange } from './random-edits'
import { changed } from './text'

// Edits many documents for a long time, and prints how much memory the server holds meanwhile:
// `npx tsx tests/lsp/soak.ts --edits 50000 --documents 200`. Documents are closed and others opened all the time, so that
// what is kept for a name nobody uses any more shows.

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '50000' }, documents: { type: 'string', default: '200' } },
})
const edits = Number(values.edits)
const documents = Number(values.documents)

const samples = [
  'examples/macros/billing/refund-delay.md',
  'examples/emails/order-delayed.hbs',
  'examples/emails/planned-maintenance.html',
  'examples/exports/zendesk-macros.json',
  'examples/macros/billing/replies.yml',
  'examples/chat/closing-lines.txt',
].map((path) => ({ extension: path.replace(/.*\./, ''), text: readFileSync(path, 'utf8') }))

/** The memory that a process holds, in MB. Linux only. */
function residentOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024
}

interface Open {
  readonly uri: string
  text: string
  version: number
}

let opened = 0

function open(client: Client): Open {
  const { extension, text } = samples[opened % samples.length]!
  const uri = `file:///project/macro-${(opened += 1)}.${extension}`
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: '', version: 1, text } })
  return { uri, text, version: 1 }
}

/** What an editor asks for after a change. */
async function ask(client: Client, { uri }: Open, what: number): Promise<void> {
  const textDocument = { uri }
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } }
  const asked = [client.request('textDocument/diagnostic', { textDocument })]
  if (what % 10 === 0) {
    asked.push(
      client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
      client.request('textDocument/hover', { textDocument, position: { line: what % 30, character: 5 } }),
      client.request('textDocument/codeLens', { textDocument }),
      client.request('textDocument/documentSymbol', { textDocument }),
      client.request('textDocument/semanticTokens/full', { textDocument }),
      client.request('textDocument/completion', { textDocument, position: range.start }),
    )
  }
  await Promise.all(asked)
}

// With so little room, V8 gives memory back soon, and a server that leaks comes to its end.
const { client, child } = startProgram(['--stdio'], ['--max-old-space-size=128'])
const { answers, received } = client
answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})))
await client.request('initialize', {
  processId: process.pid,
  rootUri: 'file:///project',
  workspaceFolders: [{ uri: 'file:///project', name: 'project' }],
  capabilities: everything,
})
client.notify('initialized', {})
const random = numbers(1)
const all = Array.from({ length: documents }, () => open(client))
const start = Date.now()
const report = (edit: number) =>
  console.log(
    `${edit} edits, ${opened} documents opened: ${residentOf(child.pid).toFixed(0)} MB after ${((Date.now() - start) / 1000).toFixed(0)} s`,
  )
report(0)
for (let edit = 1; edit <= edits; edit++) {
  const index = random(all.length)
  const one = all[index]!
  const change = randomChange(one.text, 'utf-16', random)
  one.text = changed(one.text, [change], 'utf-16')
  one.version += 1
  const textDocument = { uri: one.uri, version: one.version }
  client.notify('textDocument/didChange', { textDocument, contentChanges: [change] })
  if (edit % 5 === 0) await ask(client, one, edit)
  if (edit % 20 === 0) {
    client.notify('textDocument/didClose', { textDocument: { uri: one.uri } })
    all[index] = open(client)
  }
  // People pause now and then, and the server does in the pauses what has time.
  if (edit % 500 === 0) await new Promise((resume) => setTimeout(resume, 700))
  if (edit % 5000 === 0) report(edit)
  received.length = 0
}
await client.request('shutdown')
client.notify('exit')
