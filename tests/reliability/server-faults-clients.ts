import { spawn } from 'node:child_process'
import { expect } from 'vitest'
import { frame } from '../lsp/framing'
import type { ServerFault } from './server-faults-case'
import {
  documentsIn,
  expectHealthy,
  findingsOf,
  greet,
  nowhere,
  paramsFor,
  peakOf,
  program,
  session,
  shapeOf,
  soon,
  type Shown,
} from './server-faults-session'

const [parcel] = documentsIn(nowhere) as [Shown]
const open = frame({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: parcel } })

/** After how many bytes of a message a client dies. */
const cuts = [0, 1, 15, 18, 22, open.length - 1]

export const clientFaults: readonly ServerFault[] = [
  {
    fault: 'a client that dies',
    injected: '`stdin` closed at several bytes of a message; `stdout` closed; its process killed',
    happened: 'the server ends by itself with 1, and with 0 behind `shutdown`',
    async try() {
      const ends = cuts.map(async (cut) => {
        const { child, ended, write } = program()
        write(open.subarray(0, cut))
        child.stdin!.end()
        return soon(ended, `stdin closed after ${cut} bytes`)
      })
      const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      const orphan = await session(paramsFor(null, { processId: parent.pid }))
      parent.kill('SIGKILL')
      const deaf = await session()
      deaf.child.stdout!.destroy()
      deaf.client.request('textDocument/hover', {}).catch(() => {})
      const polite = await session()
      await polite.client.request('shutdown')
      polite.child.stdin!.end()
      expect(await Promise.all(ends)).toEqual(cuts.map(() => 1))
      expect(await soon(orphan.ended, 'a client that was killed')).toBe(1)
      expect(await soon(deaf.ended, 'stdout closed')).toBe(1)
      expect(await soon(polite.ended, 'stdin closed behind shutdown')).toBe(0)
      return { tried: cuts.length + 3 }
    },
  },
  {
    fault: 'a client that does not read',
    injected: '5,000 requests whose answers nobody takes for two seconds',
    happened: 'the server waits, and all answers come once they are read',
    async try({ healthy }) {
      const broken = await session()
      const { child, client } = broken
      client.notify('textDocument/didOpen', { textDocument: { ...parcel, text: parcel.text.repeat(10) } })
      await findingsOf(client, parcel.uri)
      const before = peakOf(broken)
      child.stdout!.pause()
      const asked = Array.from({ length: 5000 }, () =>
        client.request('textDocument/diagnostic', { textDocument: { uri: parcel.uri } }),
      )
      await new Promise((resume) => setTimeout(resume, 2000))
      expect(peakOf(broken) - before).toBeLessThan(100)
      child.stdout!.resume()
      await soon(Promise.all(asked), 'answers that nobody read')
      await expectHealthy(broken, healthy)
      return { tried: asked.length, measured: `peak ${peakOf(broken)} MB` }
    },
  },
  {
    fault: 'a server that is killed',
    injected: '`kill -9` while documents hold unsaved text; the next server is given the same text',
    happened: 'the second finds what the first found',
    async try({ healthy }) {
      const typed = { textDocument: { uri: parcel.uri, version: 2 } }
      const text = `${parcel.text}\nWe are sorry if that was a surprise.\n`
      const first = await session()
      first.client.notify('textDocument/didOpen', { textDocument: parcel })
      first.client.notify('textDocument/didChange', { ...typed, contentChanges: [{ text }] })
      const found = shapeOf(await findingsOf(first.client, parcel.uri))
      first.child.kill('SIGKILL')
      await first.ended
      const second = await session()
      second.client.notify('textDocument/didOpen', { textDocument: { ...parcel, version: 2, text } })
      expect(shapeOf(await findingsOf(second.client, parcel.uri))).toBe(found)
      await expectHealthy(second, healthy)
      return { tried: 1 }
    },
  },
  {
    fault: 'a clock that jumps',
    injected: 'a clock that goes years back and forth each time it is read',
    happened: 'the session is a healthy one',
    async try({ healthy }) {
      const jump = 'let n=0;const then=Date.now();Date.now=()=>then+(n++%2?-1:1)*n*1e10'
      const broken = program([`--import=data:text/javascript,${encodeURIComponent(jump)}`])
      await greet(broken.client)
      broken.client.notify('$/setTrace', { value: 'verbose' })
      await expectHealthy(broken, healthy)
      return { tried: 1 }
    },
  },
]
