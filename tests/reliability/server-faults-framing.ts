import { expect } from 'vitest'
import type { Program } from '../lsp/client'
import { frame } from '../lsp/framing'
import type { ServerFault } from './server-faults-case'
import { expectHealthy, program, soon } from './server-faults-session'

/** A request that is refused, whose id tells which one it was. Each is of the same length. */
const request = (number = 0) => ({
  jsonrpc: '2.0',
  id: `odd ${String(number).padStart(3, '0')}`,
  method: 'amends/unknown',
  params: { text: 'Grüße 📦' },
})

const body = JSON.stringify(request())
const length = Buffer.byteLength(body)

/** Bytes behind which nobody knows where the next message begins. */
const lost: Readonly<Record<string, string | Buffer>> = {
  'no length': `\r\n\r\n${body}`,
  'another header alone': `Content-Type: text/plain\r\n\r\n${body}`,
  'a length that is no number': `Content-Length: many\r\n\r\n${body}`,
  'an empty length': `Content-Length: \r\n\r\n${body}`,
  'a negative length': `Content-Length: -${length}\r\n\r\n${body}`,
  'a length with a fraction': `Content-Length: ${length}.5\r\n\r\n${body}`,
  'a length with an exponent': `Content-Length: 1e2\r\n\r\n${body}`,
  'a length in hexadecimal': `Content-Length: 0x${length.toString(16)}\r\n\r\n${body}`,
  'two lengths': `Content-Length: ${length}\r\nContent-Length: ${length + 1}\r\n\r\n${body}`,
  'a length of an exabyte': `Content-Length: 1000000000000000000\r\n\r\n${body}`,
  'a length of 600 MB': `Content-Length: 600000000\r\n\r\n${body}`,
  'a length that is too short': `Content-Length: ${length - 9}\r\n\r\n${body}`,
  'line feeds alone': `Content-Length: ${length}\n\n${body}`,
  'carriage returns alone': `Content-Length: ${length}\r\r${body}`,
  'no colon': `Content-Length ${length}\r\n\r\n${body}`,
  'a header without an end': `Content-Length: ${length}${' '.repeat(100_000)}`,
  'no header at all': body,
  'words instead of a message': 'Hello? Is anybody there?\r\n\r\n',
  'zeros instead of a message': Buffer.alloc(100_000),
  'a megabyte of noise': Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 251)),
}

/** Headers that look odd and are sound all the same. */
const sound: readonly string[] = [
  `content-length: ${length}`,
  `CONTENT-LENGTH:${length}`,
  `Content-Length:   ${length}  \r\nX-Other: 1`,
  `Content-Length: 000${length}`,
  `Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: ${length}`,
]

export const framingFaults: readonly ServerFault[] = [
  {
    fault: 'bytes that are no message',
    injected: 'a negative, missing, huge or wrong `Content-Length`, line feeds alone, noise, on stdin',
    happened: 'the server says that the connection is lost and ends with 1, rather than be deaf',
    async try() {
      const all = Object.entries(lost)
      const ends = all.map(async ([name, bytes]) => {
        const { client, ended, stderr, write } = program()
        write(bytes)
        // What comes behind shows that the length was too short.
        client.notify('initialized', {})
        const code = await soon(ended, name)
        return [name, code, stderr().startsWith('The connection to the client is lost: ')]
      })
      expect(await Promise.all(ends)).toEqual(all.map(([name]) => [name, 1, true]))
      return { tried: all.length }
    },
  },
  {
    fault: 'bytes that look odd',
    injected: 'headers in other letters, with blanks, zeros or more headers',
    happened: 'each is understood, the session goes on',
    async try({ healthy, shared: broken }) {
      sound.forEach((header, index) => broken.write(`${header}\r\n\r\n${JSON.stringify(request(index))}`))
      await expectHealthy(broken, healthy)
      expect(answeredIn(broken)).toBe(sound.length)
      return { tried: sound.length }
    },
  },
  {
    fault: 'a message in two portions',
    injected: 'a message with an emoji, cut at each of its bytes',
    happened: 'each is answered once',
    async try({ healthy, shared: broken }) {
      const size = frame(request()).length
      for (let cut = 1; cut < size; cut++) {
        const bytes = frame(request(cut))
        broken.write(bytes.subarray(0, cut))
        // The other half is not to be read together with this one.
        await new Promise((resume) => setTimeout(resume, 1))
        broken.write(bytes.subarray(cut))
      }
      await expectHealthy(broken, healthy)
      expect(answeredIn(broken)).toBe(size - 1)
      return { tried: size - 1 }
    },
  },
]

/** How many of the odd requests were refused, each counted once. */
const answeredIn = ({ client }: Program): number =>
  new Set(client.received.flatMap(({ error, id }) => (error && String(id).startsWith('odd') ? [id] : [])))
    .size
