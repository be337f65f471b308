import { expect } from 'vitest'
import { numbers, randomChange } from '../lsp/random-edits'
import { changed } from '../lsp/text'
import type { ServerFault } from './server-faults-case'
import {
  documentsIn,
  expectHealthy,
  findingsOf,
  nowhere,
  peakOf,
  session,
  shapeOf,
  soon,
  type Shown,
} from './server-faults-session'

const [parcel, meter] = documentsIn(nowhere) as [Shown, Shown]
const pull = { textDocument: { uri: parcel.uri } }

/** What a server may hold after the worst of these, in MB. It holds 80 or so when it has just started. */
const mostMegabytes = 700

export const loadFaults: readonly ServerFault[] = [
  {
    fault: 'a storm of cancelled requests',
    injected: '10,000 requests, each cancelled at once, and 10,000 cancels of what nobody asked',
    happened: 'each request is answered, or refused as cancelled',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      client.notify('textDocument/didOpen', { textDocument: parcel })
      const codes: Promise<unknown>[] = []
      for (let index = 0; index < 10_000; index++) {
        const { answer, id } = client.ask(index % 2 ? 'textDocument/hover' : 'textDocument/diagnostic', {
          ...pull,
          position: { line: 4, character: index % 40 },
        })
        client.notify('$/cancelRequest', { id })
        client.notify('$/cancelRequest', { id: 1_000_000 + index })
        codes.push(
          answer.then(
            () => 0,
            (error: { code: number }) => error.code,
          ),
        )
      }
      const seen = new Set(await soon(Promise.all(codes), 'cancelled requests'))
      expect([0, -32_800]).toEqual(expect.arrayContaining([...seen]))
      await expectHealthy(broken, healthy)
      return { tried: 20_000, measured: `peak ${peakOf(broken)} MB` }
    },
  },
  {
    fault: 'a client that asks without end',
    injected: '100,000 pulls of one document, without waiting for an answer',
    happened: 'each is answered, all the same',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      client.notify('textDocument/didOpen', { textDocument: parcel })
      const { resultId } = await client.request<{ resultId: string }>('textDocument/diagnostic', pull)
      const params = { ...pull, previousResultId: resultId }
      const all = Array.from({ length: 100_000 }, () =>
        client.request<{ kind: string }>('textDocument/diagnostic', params),
      )
      const kinds = new Set((await soon(Promise.all(all), 'pulls', 60_000)).map(({ kind }) => kind))
      expect([...kinds]).toEqual(['unchanged'])
      await expectHealthy(broken, healthy)
      expect(peakOf(broken)).toBeLessThan(mostMegabytes)
      return { tried: all.length, measured: `peak ${peakOf(broken)} MB` }
    },
  },
  {
    fault: 'very many changes in one message',
    injected: '10,000 changes in a text of 1 MB, as ten thousand cursors make them',
    happened: 'the findings are those of a document opened with the new text',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      const line =
        'Our couriers were slow, and your lamp came late again this month, as you wrote to us before.\n'
      const text = line.repeat(10_000) + parcel.text
      client.notify('textDocument/didOpen', { textDocument: { ...parcel, text } })
      const contentChanges = Array.from({ length: 10_000 }, (_, index) => {
        const start = { line: 9999 - index, character: 3 }
        return { range: { start, end: start }, text: 's' }
      })
      client.notify('textDocument/didChange', {
        textDocument: { uri: parcel.uri, version: 2 },
        contentChanges,
      })
      const found = await findingsOf(client, parcel.uri)
      const after = line.replace('Our', 'Ours').repeat(10_000) + parcel.text
      client.notify('textDocument/didOpen', { textDocument: { ...parcel, text: after } })
      expect(shapeOf(found)).toBe(shapeOf(await findingsOf(client, parcel.uri)))
      await expectHealthy(broken, healthy)
      return { tried: contentChanges.length }
    },
  },
  {
    fault: 'a paste of 10 MB',
    injected: '10 MB of apologies pasted into an open document, and undone',
    happened: 'the document says that it is too long; undone, its findings are there again',
    async try({ healthy }) {
      const broken = await session()
      const { client } = broken
      const { text, uri } = meter
      client.notify('textDocument/didOpen', { textDocument: meter })
      const before = shapeOf(await findingsOf(client, uri))
      const pasted = text.repeat(Math.ceil(10_000_000 / text.length))
      const start = { line: 0, character: 0 }
      const insert = { range: { start, end: start }, text: pasted }
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [insert] })
      expect(shapeOf(await findingsOf(client, uri))).toContain('does not check this file')
      const end = { line: pasted.split('\n').length - 1, character: 0 }
      const undo = { range: { start, end }, text: '' }
      client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [undo] })
      expect(shapeOf(await findingsOf(client, uri))).toBe(before)
      await expectHealthy(broken, healthy)
      expect(peakOf(broken)).toBeLessThan(mostMegabytes)
      return { tried: 1, measured: `peak ${peakOf(broken)} MB` }
    },
  },
  {
    fault: '1,000 documents',
    injected: '1,000 open documents, each edited at random; then each asked for',
    happened:
      'each is answered; of every tenth the findings are those of a document opened with its last text',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      const random = numbers(9)
      const documents = Array.from({ length: 1000 }, (_, index) => ({
        ...[parcel, meter][index % 2]!,
        uri: `${nowhere}/${index}.${index % 2 ? 'html' : 'md'}`,
      }))
      const itemsIn = async ({ uri }: Shown) =>
        shapeOf(
          (await client.request<{ items: unknown }>('textDocument/diagnostic', { textDocument: { uri } }))
            .items,
        )
      for (const document of documents) client.notify('textDocument/didOpen', { textDocument: document })
      const edited = documents.map((document) => {
        const { uri, text } = document
        const change = randomChange(text, 'utf-16', random)
        client.notify('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [change],
        })
        return { ...document, text: changed(text, [change], 'utf-16') }
      })
      const found = await soon(Promise.all(edited.map(itemsIn)), 'a thousand documents', 60_000)
      const sample = edited.filter((_, index) => index % 10 === 0)
      for (const document of sample) {
        client.notify('textDocument/didClose', { textDocument: document })
        client.notify('textDocument/didOpen', { textDocument: document })
      }
      const again = await soon(Promise.all(sample.map(itemsIn)), 'a hundred documents')
      for (const document of documents) client.notify('textDocument/didClose', { textDocument: document })
      expect(found.filter((_, index) => index % 10 === 0)).toEqual(again)
      await expectHealthy(broken, healthy)
      expect(peakOf(broken)).toBeLessThan(mostMegabytes)
      return { tried: documents.length, measured: `peak ${peakOf(broken)} MB` }
    },
  },
  {
    fault: 'documents that come and go',
    injected: '10,000 documents, each opened, edited and closed, every fiftieth asked for',
    happened: 'the session goes on',
    async try({ healthy }) {
      const broken = await session(undefined, ['--max-old-space-size=96'])
      const { client } = broken
      for (let index = 0; index < 10_000; index++) {
        const uri = `${nowhere}/${index}.md`
        client.notify('textDocument/didOpen', { textDocument: { ...parcel, uri } })
        const contentChanges = [{ text: `${parcel.text}${index}` }]
        client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges })
        if (index % 50 === 0) await client.request('textDocument/diagnostic', { textDocument: { uri } })
        client.notify('textDocument/didClose', { textDocument: { uri } })
      }
      await expectHealthy(broken, healthy)
      expect(peakOf(broken)).toBeLessThan(mostMegabytes)
      return { tried: 10_000, measured: `with 96 MB of heap; peak ${peakOf(broken)} MB` }
    },
  },
]
