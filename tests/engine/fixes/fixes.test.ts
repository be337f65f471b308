import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { main } from '../../../cli/main'
import { defaultConfig } from '../../../engine/settings/config'
import type { SourceFile } from '../../../engine/document'
import { severities, type Finding, type Offsets } from '../../../engine/finding'
import { applyEdits, extent } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { rules } from '../../../rules'
import { virtualHost } from '../../cli/virtual-host'

// Enough to meet most pairs of pieces in each run of the tests, and all of them over some days.
fc.configureGlobal({ numRuns: 50 })

const linter = createLinter(rules)
const readingAll = createLinter(rules, {
  inText: () => true,
  inFile: () => true,
  rulesIn: () => new Set(rules),
})

const sentences = [
  'We apologize for any inconvenience this may have caused.',
  'I’m sorry if you were offended by our answer.',
  "I'm sorry, but we can't refund this order.",
  'We are sorry you feel that way 😢.',
  'Sorry for any trouble.',
  'We apologise for any delays you may have experienced, {{name}}.',
  'I am sorry that this may have upset you.',
  'We’re so sorry we charged you twice.',
  'Thank you for {{ticket.title}}, 申し訳ございません.',
  'Please call %{agent}.',
  'Sorry for the late parcel, but we have been swamped.',
  'Although we were busy, we are sorry we missed your visit.',
  'We’re sorry the refund for {{order}} is slow, but these things happen.',
  'Apologies for any inconvenience caused by the broken export.',
  'I apologize for any delay to order {{id}}.',
  'We sent the parcel to your old address. Again, sorry for any inconvenience.',
]

/** Ways to spell a sentence so that its letters do not stand side by side in the file. */
const spellings: Readonly<Record<string, (sentence: string) => string>> = {
  plain: (sentence) => sentence,
  entities: (sentence) => sentence.replace(/[’']/g, '&rsquo;').replace(/ol/g, '&#111;l'),
  'soft hyphens': (sentence) => sentence.replace(/rr|log/g, (found) => `${found[0]}\u00AD${found.slice(1)}`),
  'invisible entities': (sentence) => sentence.replace(/rr|log/g, (found) => `${found}&#8203;`),
  tags: (sentence) => sentence.replace(/(?:sor|pol)(?=[a-z])/g, '<b>$&</b>'),
  emphasis: (sentence) => sentence.replace(/sorry|apologi[sz]e/g, '**$&**'),
  comments: (sentence) => sentence.replace(/sor|apo/g, '$&{{! so }}'),
  wrapped: (sentence) => sentence.replace(/ (?:for|if|you) /g, (word) => `\n${word.trim()} `),
}

const sentence = fc
  .tuple(fc.constantFrom(...sentences), fc.constantFrom(...Object.values(spellings)))
  .map(([text, spell]) => spell(text))
const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))

/** Pieces of files around a text; `…` is where it goes. */
const frames: Readonly<Record<string, readonly string[]>> = {
  'a.md': ['…\n', '> …\n', '- …\n- so\n', '## …\n', '|a|b|\n|-|-|\n|x|…|\n', '```\n…\n```\n', '_…_\n'],
  'a.hbs': [
    '…\n',
    '{{#if late}}…{{else}}Hello.{{/if}}\n',
    '<p>…</p>',
    '{{#each all}}…{{/each}}\n',
    '{% if a %}…',
  ],
  'a.html': [
    '<p>…</p>',
    '<ul><li>…<li>so</ul>',
    '<p><b>…</b><br>',
    '<td>…</td>',
    '<!-- … -->',
    '<a href="x">…</a>',
  ],
  'a.txt': ['…\n\n', '- …\n', 'Hi {{name}},\n…\n\n'],
}

const inFrames = (path: string): fc.Arbitrary<SourceFile> =>
  fc
    .array(fc.tuple(fc.constantFrom(...frames[path]!), prose), { minLength: 1, maxLength: 4 })
    .map((parts) => ({ path, text: parts.map(([frame, text]) => frame.replace('…', () => text)).join('\n') }))

const escapeNonAscii = (json: string): string =>
  json.replace(/[^\x20-\x7e\n]|<\/|'/g, (found) =>
    found === '</' ? '<\\/' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const inJson = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('…', '<p>…</p>', '<div>Hi<br>…</div>'), prose), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom(undefined, 2),
    fc.boolean(),
  )
  .map(([parts, indent, ascii]): SourceFile => {
    const macros = parts.map(([frame, text], id) => ({
      id,
      body: frame.replace('…', () => text),
      title: text,
    }))
    const json = JSON.stringify({ macros, tags: [1, null, true] }, undefined, indent)
    return { path: 'a.json', text: ascii ? escapeNonAscii(json) : json }
  })

/** A file of any format, in the byte conventions of any editor. */
const soundFile = fc
  .tuple(fc.oneof(inJson, ...Object.keys(frames).map(inFrames)), fc.boolean(), fc.boolean())
  .map(([file, mark, windows]): SourceFile => {
    const text = windows ? file.text.replaceAll('\n', '\r\n') : file.text
    return { ...file, text: mark ? `\uFEFF${text}` : text }
  })

/** The same, cut off somewhere or with something thrown into it, as files are while somebody types. */
const brokenFile = fc
  .tuple(
    soundFile,
    fc.nat(),
    fc.constantFrom(
      '"',
      '{{',
      '}}',
      '{{#if',
      '{% if',
      '<',
      '<!--',
      '{{!--',
      '\\',
      '\n',
      '\0',
      '\uD83D',
      '```',
      '[',
      '&',
    ),
    fc.boolean(),
  )
  .map(([file, seed, thrown, cut]): SourceFile => {
    const at = seed % (file.text.length + 1)
    return { ...file, text: file.text.slice(0, at) + thrown + (cut ? '' : file.text.slice(at)) }
  })

const anyFile = fc.oneof(soundFile, brokenFile)

const lint = (file: SourceFile): readonly Finding[] => linter.lint(file, defaultConfig).findings

/** Every fix of a file with its finding. */
async function fixesOf(file: SourceFile) {
  const findings = lint(file)
  const fixes = await linter.fixes(file, defaultConfig, findings)
  return findings.flatMap((finding) => fixes.get(finding)!.map((fix) => ({ finding, fix })))
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const multiset = (text: string, pattern: RegExp): string[] => (text.match(pattern) ?? []).sort()

const TAG = /<!--[^]*?-->|<\\?\/?[a-z][^<>\n]*>/gi
const TEMPLATE = /\{\{+[^{}]*\}\}+|\{%[^{}]*%\}|%\{[^{}]*\}/g

/** The shape of JSON without its texts: keys, kinds and lengths. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, inside]) => [key, shapeOf(inside)])
  }
  return typeof value === 'string' ? 'text' : value
}

function parsed(text: string): unknown {
  try {
    return shapeOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return 'broken'
  }
}

const splitsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')

function expectInside(text: string, [start, end]: Offsets): void {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeLessThanOrEqual(text.length)
  expect([start, end].some((offset) => splitsPair(text, offset))).toBe(false)
}

describe('whatever a file holds', () => {
  test('findings lie in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const { findings, problems } = linter.lint(file, defaultConfig)
        for (const { offsets } of findings) {
          expectInside(file.text, offsets)
          expect(offsets[0]).toBeLessThan(offsets[1])
        }
        for (const { offsets } of problems) expectInside(file.text, offsets)
        await fixesOf(file)
      }),
    )
  })

  test('the trigger hides no finding', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(lint(file)).toEqual(readingAll.lint(file, defaultConfig).findings)
      }),
    )
  })
})

describe('a fix', () => {
  test('changes nothing but what it says', async () => {
    const foreignBreaks = /(?<!\r)\n|\r(?!\n)/g
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        for (const { fix } of await fixesOf(file)) {
          const [start, end] = extent(fix.edits)
          const text = applyEdits(file.text, fix.edits)
          for (const { offsets } of fix.edits) expectInside(file.text, offsets)
          expect(text.startsWith(file.text.slice(0, start))).toBe(true)
          expect(text.endsWith(file.text.slice(end))).toBe(true)
          expect(count(text, foreignBreaks)).toBeLessThanOrEqual(count(file.text, foreignBreaks))
          expect(count(text, /\uFEFF/g)).toBe(count(file.text, /\uFEFF/g))
          if (file.path === 'a.json') expect(parsed(text)).toEqual(parsed(file.text))
        }
      }),
    )
  })

  test('keeps every tag and placeholder', async () => {
    await fc.assert(
      fc.asyncProperty(soundFile, async (file) => {
        for (const { fix } of await fixesOf(file)) {
          const text = applyEdits(file.text, fix.edits)
          if (file.path !== 'a.txt') expect(multiset(text, TAG)).toEqual(multiset(file.text, TAG))
          expect(multiset(text, TEMPLATE)).toEqual(multiset(file.text, TEMPLATE))
        }
      }),
    )
  })

  test('leaves the rule silent where it spoke, or milder', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const before = lint(file)
        for (const { finding, fix } of await fixesOf(file)) {
          const [start, end] = extent([...fix.edits, { offsets: finding.offsets, newText: '' }])
          const text = applyEdits(file.text, fix.edits)
          const behind = end + text.length - file.text.length
          const others = before.filter((one) => one !== finding && one.rule === finding.rule)
          const left = lint({ ...file, text }).filter(
            ({ rule, offsets }) =>
              rule === finding.rule &&
              offsets[0] < behind &&
              start < offsets[1] &&
              !others.some((other) => other.offsets[0] === offsets[0]),
          )
          for (const { severity } of left) {
            expect(severities.indexOf(severity)).toBeGreaterThan(severities.indexOf(finding.severity))
          }
        }
      }),
    )
  })

  test('is applied by --fix once and for all', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const { text, edits } = await linter.fixAll(file, defaultConfig)
        expect(text).not.toContain('[TODO')
        expect(applyEdits(file.text, edits)).toBe(text)
        expect(await linter.fixAll({ ...file, text }, defaultConfig)).toEqual({ text, count: 0, edits: [] })
      }),
    )
  })

  test('is written by the command line once and for all', async () => {
    const fix = async (file: SourceFile) => {
      const host = virtualHost({ files: { [file.path]: file.text } })
      await main(['check', '--fix'], host, async () => linter)
      return host.written
    }
    await fc.assert(
      fc.asyncProperty(soundFile, async (file) => {
        const written = await fix(file)
        for (const [path, text] of written) expect((await fix({ path, text })).size).toBe(0)
      }),
    )
  })
})

test('a slot may be broken over two lines, as the text was', async () => {
  const file = { path: 'a.md', text: 'Sorry for any\ntrouble that our site caused you.\n' }
  const { findings } = linter.lint(file, defaultConfig)
  const fixes = await linter.fixes(file, defaultConfig, findings)
  const texts = findings.flatMap((one) => fixes.get(one)!.map(({ edits }) => applyEdits(file.text, edits)))
  expect(texts).toContain('Sorry [TODO:\nwhat we did]. We know [TODO: what it cost you].\n')
})
