import { describe, expect, it } from 'vitest'
import { linter } from '../../cli/linter'
import { main } from '../../cli/main'
import { LatestTexts } from '../../cli/stream/latest-texts'
import { LineSplitter } from '../../cli/stream/lines'
import { virtualHost } from './virtual-host'

const fine = 'Your parcel left today.'
const generic = 'We apologize for any inconvenience.'

const ndjson = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

describe('the stream', () => {
  /** A host whose input comes in chunks, and whose reader leaves after some of the output. */
  const chunked = (chunks: readonly Uint8Array[], leavesAfter = Infinity) => {
    const host = virtualHost({})
    let taken = 0
    const given: number[] = []
    return {
      ...host,
      given,
      stdinChunks: async function* () {
        for (const [index, chunk] of chunks.entries()) {
          given.push(index)
          yield chunk
        }
      },
      drained: async () => ++taken < leavesAfter,
    }
  }
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  it('may part lines and characters anywhere', async () => {
    const input = bytes(ndjson({ body: `é😀 ${generic}` }, { body: generic }))
    const outputs = new Set<string>()
    for (const size of [1, 2, 3, 7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(input.length / size) }, (_, at) =>
        input.subarray(at * size, (at + 1) * size),
      )
      const host = chunked(chunks)
      expect(await main(['stream'], host, async () => linter)).toBe(0)
      outputs.add(host.output.stdout)
    }
    expect([...outputs]).toHaveLength(1)
    expect([...outputs][0]!.split('\n')).toHaveLength(3)
  })

  it('tells of bytes that are no UTF-8', async () => {
    const host = chunked([
      bytes('{"body":"'),
      new Uint8Array([0xff]),
      bytes(`"}\n${ndjson({ body: generic })}`),
    ])
    expect(await main(['stream'], host, async () => linter)).toBe(2)
    expect(host.output.stderr).toBe('amends: Line 1 is not valid UTF-8.\n')
    expect(host.output.stdout).toContain('"line":2')
  })

  it('is read no further when its reader is gone', async () => {
    const host = chunked(
      [1, 2, 3, 4].map(() => bytes(ndjson({ body: generic }))),
      2,
    )
    expect(await main(['stream'], host, async () => linter)).toBe(0)
    expect(host.given).toEqual([0, 1])
    expect(host.output.stderr).toBe('')
  })

  it('passes over a line that is too long, without keeping it', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x20)
    const host = chunked([
      ...Array.from({ length: 17 }, () => piece),
      bytes(`\n${ndjson({ body: generic })}`),
    ])
    expect(await main(['stream'], host, async () => linter)).toBe(2)
    expect(host.output.stderr).toBe('amends: Line 1 is longer than 16 MB.\n')
    expect(host.output.stdout).toContain('"line":2')
  })

  it('tells on a terminal how far it is, once a second', async () => {
    const chunks = [1, 2, 3].map(() => bytes(ndjson({ body: fine })))
    let seconds = 0
    const host = { ...chunked(chunks), showsProgress: true, now: () => 600 * seconds++ }
    await main(['stream'], host, async () => linter)
    expect(host.output.stderr.split('\r')).toEqual([
      '\u001b[KJudged 2 records, 2 a second …',
      '\u001b[KJudged 3 records, 1 a second …',
      '\u001b[K',
      '',
    ])
  })
})

describe('a splitter of lines', () => {
  const text = (lines: Iterable<{ bytes: Uint8Array | undefined }>): (string | undefined)[] =>
    [...lines].map(({ bytes }) => bytes && new TextDecoder().decode(bytes))

  it('forgets a line that is too long, and no other', () => {
    const splitter = new LineSplitter(3)
    expect(text(splitter.push(Buffer.from('abc\nabcd\nab')))).toEqual(['abc', undefined])
    expect(text(splitter.push(Buffer.from('c\nabcd')))).toEqual(['abc'])
    expect(text(splitter.end())).toEqual([undefined])
    expect(splitter.count).toBe(4)
  })
})

describe('the latest texts', () => {
  it('are as many as fit, and those that were asked for last', () => {
    const latest = new LatestTexts<number>()
    for (let at = 0; at < 1000; at++) latest.add(`text ${at}`, at)
    expect(latest.get('text 0')).toBe(0)
    latest.add('one more', 1000)
    expect([latest.get('text 0'), latest.get('text 1'), latest.get('text 2')]).toEqual([0, undefined, 2])
  })

  it('are not the long ones', () => {
    const latest = new LatestTexts<number>()
    latest.add('x'.repeat(4001), 1)
    expect(latest.get('x'.repeat(4001))).toBeUndefined()
  })
})
