import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from './hostile-input-case'

/** Writes files, by their names. */
const holding = (files: Readonly<Record<string, string | Uint8Array>>) => (folder: string) => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}

/** Writes a file of so many bytes that takes no place on the disk. */
const sparse = (folder: string, name: string, bytes: number): void => {
  writeFileSync(join(folder, name), '')
  truncateSync(join(folder, name), bytes)
}

const megabyte = 1024 * 1024
const formats = ['html', 'json', 'md', 'txt', 'yaml'] as const
const calm = 'Hello there, the lamp leaves our store today. '
const sorry = 'Sorry for any inconvenience.'
/** One line of about so many megabytes that ends with a finding. */
const line = (megabytes: number): string =>
  calm.repeat(Math.floor((megabytes * megabyte - 100) / calm.length)) + sorry

const wideText = 'Dear Noor,\n\nWe sent the lamp twice.\n'
const wide = Buffer.from(wideText, 'utf16le')
const mark = Buffer.from([0xff, 0xfe])

export const files: readonly Case[] = [
  {
    fault: 'files of 100 MB',
    injected: 'one of each format',
    make: (folder) => formats.forEach((format) => sparse(folder, `big.${format}`, 100 * megabyte)),
    code: 2,
    told: formats.map((format) => `big.${format}: this file has 100 MB. Files up to 20 MB are read`),
    tried: formats.length,
    isLarge: true,
  },
  {
    fault: 'a file just below the limit',
    injected: 'one JSON string of 19.9 MB with a finding at its end',
    make: (folder) => holding({ 'big.json': JSON.stringify({ body: line(19.9) }) })(folder),
    code: 1,
    shown: ['big.json:1:2'],
    isLarge: true,
    peak: 2000,
  },
  {
    fault: 'a line of 1 MB',
    injected: 'Markdown, HTML, YAML and CSV with a finding at the end of the line',
    make: (folder) =>
      holding({
        'a.md': line(1),
        'a.html': `<p>${line(1)}</p>`,
        'a.yaml': `body: ${line(1)}\n`,
        'a.csv': `title,body\nLamp,"${line(1)}"\n`,
      })(folder),
    code: 1,
    shown: ['a.md:1:', 'a.html:1:', 'a.yaml:1:', 'a.csv:2:'],
    tried: 4,
    isLarge: true,
    peak: 800,
  },
  {
    fault: 'a word of 19 MB',
    injected: 'one Markdown file without a space',
    make: (folder) => holding({ 'a.md': 'a'.repeat(19 * megabyte) })(folder),
    code: 1,
    isLarge: true,
    peak: 500,
  },
  {
    fault: 'a list of millions of items',
    injected: 'one Markdown file of 19 MB, of short lines that are an item each',
    make: (folder) =>
      holding({ 'a.md': `We apologize for any trouble.\n\n${'- a\n'.repeat(4.7 * megabyte)}` })(folder),
    code: 1,
    isLarge: true,
    peak: 800,
  },
  {
    fault: 'files with nothing in them',
    injected: 'empty, or only a byte order mark, in each format',
    make: (folder) =>
      formats.forEach((format) => holding({ [`a.${format}`]: '', [`b.${format}`]: '\uFEFF' })(folder)),
    code: 1,
    tried: 2 * formats.length,
  },
  {
    fault: 'UTF-16 with a mark',
    injected: 'little and big endian',
    make: holding({
      'a.md': Buffer.concat([mark, wide]),
      'b.md': Buffer.from(Buffer.concat([mark, wide])).swap16(),
    }),
    code: 2,
    told: ['a.md: this file is UTF-16. Save it as UTF-8', 'b.md: this file is UTF-16. Save it as UTF-8'],
    tried: 2,
  },
  {
    fault: 'UTF-16 without a mark',
    injected: 'little and big endian',
    make: holding({ 'a.md': wide, 'b.md': Buffer.from(wide).swap16() }),
    code: 2,
    told: ['a.md: this file is UTF-16. Save it as UTF-8', 'b.md: this file is UTF-16. Save it as UTF-8'],
    tried: 2,
  },
  {
    fault: 'bytes that are no UTF-8',
    injected:
      'Latin 1, a cut character, an encoded surrogate and an overlong slash in front of a finding, with `--fix`',
    make: (folder) =>
      [[0xe9], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [0xc0, 0xaf]].forEach((bytes, at) =>
        holding({ [`${at}.md`]: Buffer.concat([Buffer.from([...bytes, 0x20]), Buffer.from(sorry)]) })(folder),
      ),
    script: `amends check --format concise --fix . && exit 9; code=$?; LC_ALL=C grep -c "$(printf '\\351 Sorry')" 0.md >/dev/null || exit 9; exit $code`,
    code: 1,
    shown: [0, 1, 2, 3].map((at) => `${at}.md:1:1: warning: This is not valid UTF-8`),
    besides: 'told where, and what was found; nothing was written',
    tried: 4,
  },
  {
    fault: 'NUL and other control characters',
    injected: 'all 33 of them around a finding, in Markdown and JSON',
    make: (folder) => {
      const controls = String.fromCharCode(...Array.from({ length: 32 }, (_, at) => at), 127)
      holding({ 'a.md': `${controls}\n\n${sorry}\n`, 'a.json': JSON.stringify({ body: controls + sorry }) })(
        folder,
      )
    },
    code: 1,
    shown: ['a.md:', 'There is a NUL byte here'],
    besides: 'none of them reached the terminal',
    tried: 2,
  },
  {
    fault: 'lone surrogates',
    injected: 'as JSON escapes in keys and texts, next to a finding',
    make: holding({ 'a.json': `{"\\ud83d":"x","body":"\\udc00 ${sorry} \\ud800"}` }),
    code: 1,
    shown: ['a.json:1:'],
  },
  {
    fault: 'noise',
    injected: '64 KB of bytes in no order, in each format',
    make: (folder) => formats.forEach((format) => holding({ [`a.${format}`]: noise(65_536) })(folder)),
    code: 1,
    shown: ['is not valid UTF-8'],
    tried: formats.length,
    isLarge: true,
    peak: 400,
  },
  {
    fault: 'a file that is gone when it is read',
    injected: 'removed just before it is opened',
    make: holding({ 'b.md': sorry }),
    meanwhile: { file: 'b.md', moment: 'before it is opened', command: 'rm b.md' },
    code: 2,
    told: ['b.md: no such file or directory'],
  },
  {
    fault: 'a file that becomes a pipe',
    injected: 'replaced just before it is opened; nobody writes to the pipe',
    make: holding({ 'b.md': sorry }),
    meanwhile: { file: 'b.md', moment: 'before it is opened', command: 'rm b.md; mkfifo b.md' },
    code: 2,
    told: ['b.md: it is neither a file nor a folder'],
  },
  {
    fault: 'a file that becomes a folder',
    injected: 'replaced just before it is opened',
    make: holding({ 'b.md': sorry }),
    meanwhile: { file: 'b.md', moment: 'before it is opened', command: 'rm b.md; mkdir b.md' },
    code: 2,
    told: ['b.md: it is a directory'],
  },
  {
    fault: 'a file that shrinks while it is read',
    injected: 'cut to 5 bytes between the look at its size and the reading',
    make: holding({ 'b.md': sorry.repeat(100) }),
    meanwhile: { file: 'b.md', moment: 'before it is read', command: 'printf Hello > b.md' },
    code: 1,
  },
  {
    fault: 'a file that grows while it is read',
    injected: 'from 7 bytes to 200 MB between the look at its size and the reading',
    make: holding({ 'b.md': 'Hello.\n' }),
    meanwhile: { file: 'b.md', moment: 'before it is read', command: 'truncate -s 200M b.md' },
    code: 1,
    besides: 'read as far as it went in the beginning',
  },
]

/** The same bytes in each run. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff)
}
