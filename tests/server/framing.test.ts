import { describe, expect, test } from 'vitest'
import { Framing } from '../../server/framing'

const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('headers that make sense', () => {
  test.each([
    'Content-Length: 2\r\n\r\n{}',
    'content-length:2\r\n\r\n{}Content-Length: 0\r\n\r\n',
    'Content-Length:  0002 \r\n\r\n{}',
    'Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n\n\n',
    'Content-Length: 7\r\nContent-Length: 2\r\n\r\n{}Content-Length: 1\r\n\r\n7',
    'Content-Length: 536870888\r\n\r\n{',
    'Content-Length: 2\r\n',
    '',
  ])('%j', (text) => {
    expect(() => new Framing().take(bytes(text))).not.toThrow()
    const framing = new Framing()
    expect(() => bytes(text).forEach((byte) => framing.take(Uint8Array.of(byte)))).not.toThrow()
  })
})

describe('headers that make none', () => {
  test.each([
    ['\r\n', /no Content-Length/],
    ['Content-Type: text/plain\r\n\r\n', /no Content-Length/],
    ['Content-Length: \r\n\r\n', /no length/],
    ['Content-Length: -2\r\n\r\n', /no length/],
    ['Content-Length: 2.5\r\n\r\n', /no length/],
    ['Content-Length: 1e2\r\n\r\n', /no length/],
    ['Content-Length: 0x2\r\n\r\n', /no length/],
    ['Content-Length: 536870889\r\n\r\n', /no length/],
    [`Content-Length: ${'9'.repeat(400)}\r\n\r\n`, /no length/],
    ['Content-Length: 2\n\n{}', /CR and LF/],
    ['Content-Length: 2\r\r\n', /CR and LF/],
    ['Content-Length 2\r\n', /CR and LF/],
    ['{"a":1}Content-Length: 2\r\n', /CR and LF/],
    ['Content-Length: 2\r\n\r\n{}}\r\n', /CR and LF/],
    [' '.repeat(4097), /too long/],
  ])('%j', (text, error) => {
    expect(() => new Framing().take(bytes(text))).toThrow(error)
  })
})
