import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it, test } from 'vitest'
import { defaultConfig } from '../../../engine/settings/config'
import { fingerprint } from '../../../engine/fingerprint'
import { applyEdits } from '../../../engine/fixes/fix'
import { createLinter } from '../../../engine/lint'
import { parseSuppressions } from '../../../engine/suppressions/suppressions'
import { addSuppression } from '../../../engine/suppressions/suppressions-edit'
import { leaveOut } from '../../../engine/suppressions/suppressions-match'
import { rules } from '../../../rules'
import { suppressionsSchema } from '../../../scripts/generators/suppressions-schema'
import { parseMarked } from '../../harness/marked'

const known = [{ id: 'excuse-but' }, { id: 'generic-apology' }]

describe('the fingerprint of a sentence', () => {
  it('is FNV-1a in 64 bits', () => {
    expect(fingerprint('')).toBe('cbf29ce484222325')
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c')
    expect(fingerprint('foobar')).toBe('85944171f73967e8')
  })
  it.each([
    ['We are  sorry.', 'We are\r\n\tsorry. '],
    ['caf\u00e9', 'cafe\u0301'],
  ])('does not change by how %j is wrapped or composed', (one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other))
  })
  it.each([
    ['We are sorry.', 'We are sorry!'],
    ['We are sorry.', 'we are sorry.'],
    ['Sorry, {{name}}.', 'Sorry, {{names}}.'],
  ])('tells %j from %j', (one, other) => expect(fingerprint(one)).not.toBe(fingerprint(other)))
})

describe('a side file', () => {
  const entry = (path = '/a', rule = 'excuse-but', text = '00', more = '') =>
    `{"path":"${path}","rule":"${rule}","text":"${text}"${more}}`
  const side = (...entries: string[]) => `{"version":1,"files":{"m.json":[${entries.join(',')}]}}`

  it('is read with comments, trailing commas, a byte order mark and any name of a file', () => {
    const text = `\uFEFF// why\n{ "$schema": "x", "version": 1, "files": { "__proto__": [${entry('/b', 'house/x')},], "m.json": [${entry('/a', 'excuse-but', '00', ', "reason": "r"')}] } }`
    const { files, problems, isBroken } = parseSuppressions(text, known)
    expect({ problems, isBroken }).toEqual({ problems: [], isBroken: false })
    expect(
      [...files].map(([name, { entries }]) => [name, entries.map(({ path, rule }) => [path, rule])]),
    ).toEqual([
      ['__proto__', [['/b', 'house/x']]],
      ['m.json', [['/a', 'excuse-but']]],
    ])
  })

  const mistakes: [marked: string, message: string, mended?: string][] = [
    ['⟦[]⟧', 'This must be an object.'],
    ['{"version":⟦2⟧}', 'This must be 1: no other version is known.'],
    ['{⟦"file"⟧:{}}', 'There is no setting "file". Did you mean "files"?'],
    ['{"files":⟦[]⟧}', 'This must be an object: lists of entries by file.'],
    ['{"files":{"a":⟦{}⟧}}', 'This must be a list of entries.'],
    ['{"files":{"a":[⟦1⟧]}}', 'This must be an object.'],
    ['{"files":{"a":[⟦{"path":"","rule":"excuse-but"}⟧]}}', 'The property "text" is missing here.'],
    ['{"files":{"a":[{"path":⟦1⟧,"rule":"excuse-but","text":""}]}}', 'This must be a string.'],
    ['{"files":{"a":[{"path":"","rule":"excuse-but","text":"","reason":⟦null⟧}]}}', 'This must be a string.'],
    [
      '{"files":{"a":[{"path":"","rule":"excuse-but","text":"","reason":⟦"[TODO: why this may stay]"⟧}]}}',
      'Say here why the sentence may stay.',
    ],
    [
      '{"files":{"a":[{"path":"","rule":"excuse-but","text":"",⟦"reasn"⟧:""}]}}',
      'There is no property "reasn". Did you mean "reason"?',
    ],
    [
      '{"files":{"a":[{"path":"","rule":⟦"excuse-bu"⟧,"text":""}]}}',
      'There is no rule "excuse-bu". Did you mean "excuse-but"?',
      '{"files":{}}',
    ],
    ['{"files":{"a":[⟦,⟧]}}', 'This is not valid JSON: value expected.'],
  ]
  it.each(mistakes)('with a mistake: %s', (marked, message, mended) => {
    const { text, ranges } = parseMarked(marked, ['⟦', '⟧'])
    const { problems, isBroken } = parseSuppressions(text, known)
    expect(problems[0]).toMatchObject({ message, offsets: ranges[0] })
    expect(problems[0]!.fix && applyEdits(text, problems[0]!.fix.edits)).toBe(mended)
    expect(isBroken).toBe(message.startsWith('This is not valid'))
  })

  it.each(['', '{', '{"files":{"a":[{', '{"files":{"a":', '[[[', '"', '{"files":{"a":[{"path"'])(
    'that is half typed is no reason to fail: %s',
    (text) => expect(parseSuppressions(text, known).isBroken).toBe(true),
  )

  it('takes a file of many entries in a time that grows with it', () => {
    const text = side(...Array.from({ length: 10_000 }, (_, index) => entry(`/${index}`)))
    const { files, unused } = parseSuppressions(text, known)
    const { entries } = files.get('m.json')!
    expect(unused(entries)).toHaveLength(10_000)
    expect(leaveOut([], entries).unused).toHaveLength(10_000)
  })

  const removals: [name: string, marked: string, after: string][] = [
    ['the first entry', `[⟦${entry()}⟧, ${entry('/b')}]`, `[${entry('/b')}]`],
    ['the last entry', `[\n  ${entry('/b')},\n  ⟦${entry()}⟧\n]`, `[\n  ${entry('/b')}\n]`],
    [
      'an entry between others',
      `[${entry('/b')},\r\n⟦${entry()}⟧,\r\n${entry('/c')}]`,
      `[${entry('/b')},\r\n${entry('/c')}]`,
    ],
  ]
  it.each(removals)('loses %s', (_name, marked, after) => {
    const { text, ranges } = parseMarked(`{"files":{"x":[],"m.json":${marked}}}`, ['⟦', '⟧'])
    const { files, unused } = parseSuppressions(text, known)
    const [problem] = unused(files.get('m.json')!.entries.filter(({ path }) => path === '/a'))
    expect(problem).toMatchObject({ offsets: ranges[0], fix: { title: 'Remove this entry' } })
    expect(applyEdits(text, problem!.fix!.edits)).toBe(`{"files":{"x":[],"m.json":${after}}}`)
  })

  it('loses a file with its only entry, and one that is not there', () => {
    const text = `{"files":{"a.json":[${entry()}],"b.json":[${entry()}, ${entry('/b')}]}}`
    const { files, unused, missing } = parseSuppressions(text, known)
    const after = (problems: ReturnType<typeof unused>) => applyEdits(text, problems[0]!.fix!.edits)
    expect(after(unused(files.get('a.json')!.entries))).toBe(
      `{"files":{"b.json":[${entry()}, ${entry('/b')}]}}`,
    )
    expect(missing('b.json')[0]?.fix?.title).toBe('Remove the entries of this file')
    expect(after(missing('b.json'))).toBe(`{"files":{"a.json":[${entry()}]}}`)
    expect(missing('c.json')).toEqual([])
  })
})

describe('an entry is added', () => {
  const added = { path: '/a/0', rule: 'excuse-but', sentence: 'We are sorry, but no.', reason: 'r' }
  const after = (text: string, file = 'm/x.json') => {
    const edits = addSuppression(text, file, added)
    return edits && applyEdits(text, edits)
  }
  const item = (indent: string, step: string, end = '\n') =>
    [
      '{',
      `${step}"path": "/a/0",`,
      `${step}"rule": "excuse-but",`,
      `${step}"text": "${fingerprint(added.sentence)}",`,
      `${step}"reason": "r"`,
      '}',
    ]
      .map((line) => indent + line)
      .join(end)
  const first = `{\n  "version": 1,\n  "files": {\n    "m/x.json": [\n${item('      ', '  ')}\n    ]\n  }\n}\n`

  it('to a new file', () => expect(after('')).toBe(first))
  it('behind the others of its file, and a comment stays', () => {
    const text = first.replace('"version"', '// Ours.\n  "version"')
    expect(after(text)).toBe(text.replace('      }\n    ]', `      },\n${item('      ', '  ')}\n    ]`))
  })
  it('for another file', () => {
    expect(after(first, 'b.json')).toBe(
      first.replace('    ]\n  }\n}', `    ],\n    "b.json": [\n${item('      ', '  ')}\n    ]\n  }\n}`),
    )
  })
  it('with the line ends and tabs of the file', () => {
    const dos = first.replaceAll('\n', '\r\n').replaceAll('  ', '\t')
    expect(after(dos)).toBe(
      dos.replace('\t\t\t}\r\n\t\t]', `\t\t\t},\r\n${item('\t\t\t', '\t', '\r\n')}\r\n\t\t]`),
    )
  })
  it.each(['{}', '{"version":1}', '{ "files": {} }', '\uFEFF{ "files": { "m/x.json": [], }, }'])(
    'to %s',
    (text) => {
      const { files, problems } = parseSuppressions(after(text)!, known)
      expect(problems).toEqual([])
      expect(files.get('m/x.json')?.entries).toMatchObject([{ path: '/a/0', rule: 'excuse-but' }])
      expect(after(text)!.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
    },
  )
  it.each(['{', '[]', '{"files":[]}', '{"files":{"m/x.json":{}}}'])('not to %s', (text) =>
    expect(after(text)).toBeUndefined(),
  )
})

describe('entries leave out', () => {
  const finding = (path: string, sentence = 'S.', rule = 'excuse-but') => ({ path, sentence, rule })
  const entry = (path: string, sentence = 'S.', rule = 'excuse-but') => ({
    path,
    rule,
    text: fingerprint(sentence),
    reason: 'quoted from the law',
    offsets: [0, 1] as const,
  })
  type Case = [name: string, findings: object[], entries: object[], kept: number[], unused: number[]]
  const cases: Case[] = [
    ['what they name', [finding('/a'), finding('/b')], [entry('/b')], [0], []],
    ['no other rule', [finding('/a', 'S.', 'x')], [entry('/a')], [0], [0]],
    ['no text that was edited', [finding('/a', 'T.')], [entry('/a')], [0], [0]],
    ['a sentence that stands in the text twice', [finding('/a'), finding('/a')], [entry('/a')], [], []],
    ['a text that moved', [finding('/c'), finding('/d', 'T.')], [entry('/a')], [1], []],
    ['one text for one that moved', [finding('/b'), finding('/c')], [entry('/a')], [1], []],
    ['nothing that another entry is for', [finding('/b')], [entry('/a'), entry('/b')], [], [0]],
    ['nothing twice', [finding('/b')], [entry('/b'), entry('/b')], [], [1]],
  ]
  it.each(cases)('%s', (_name, findings, entries, kept, unused) => {
    const result = leaveOut(findings as ReturnType<typeof finding>[], entries as ReturnType<typeof entry>[])
    expect(result.findings).toEqual(kept.map((index) => findings[index]))
    expect(result.unused).toEqual(unused.map((index) => entries[index]))
  })

  const linter = createLinter(rules)
  const text = '{"macros":[{"body":"We apologize for any inconvenience."},{"body":"We are sorry, but no."}]}'
  const file = { path: 'm.json', text }
  const own = { ...defaultConfig, rules: { 'macro-boilerplate-apology': 'off' } } as const
  const [first] = linter.lint(file, own).findings

  it('what the linter finds in a file of data', () => {
    const suppressions = [entry('/macros/0/body', first!.sentence, first!.rule), entry('/macros/1/body')]
    const result = linter.lint(file, { ...own, suppressions })
    expect(first!.path).toBe('/macros/0/body')
    expect(result.findings.map(({ offsets }) => offsets)).not.toContainEqual(first!.offsets)
    expect(result.unused).toEqual([suppressions[1]])
    expect(result.leftOut).toMatchObject([
      {
        finding: { rule: first!.rule, offsets: first!.offsets },
        by: 'side file',
        reason: 'quoted from the law',
      },
    ])
  })

  it('what a comparison of files would find, of which is never said that it is idle', () => {
    const comparing = rules.find(({ reads }) => reads === 'workspace')!.id
    const suppressions = [entry('/macros/0/body', first!.sentence, comparing)]
    const compared = { ...own, rules: { ...own.rules, [comparing]: 'info' } } as const
    const leftOut = (config: typeof defaultConfig) =>
      linter.summarize(file, config).macros.map(({ apologies }) => apologies.map((one) => one.suppressed))
    expect(leftOut({ ...compared, suppressions })).toEqual([[[comparing]], [[]]])
    expect(leftOut(compared)).toEqual([[[]], [[]]])
    expect(linter.lint(file, { ...compared, suppressions }).unused).toEqual([])
  })

  it('nothing in a text without a word of an apology, and that is told', () => {
    const suppressions = [entry('/a')]
    expect(linter.lint({ path: 'm.json', text: '{"body":"Hi."}' }, { ...own, suppressions }).unused).toEqual(
      suppressions,
    )
    const off = { ...own, rules: { 'excuse-but': 'off' }, suppressions } as const
    expect(linter.lint({ path: 'm.json', text: '{"body":"Hi."}' }, off).unused).toEqual([])
  })
})

describe('the JSON Schema and the parser of the side file agree', () => {
  const text = suppressionsSchema({ rules, read: () => '' }).get('schemas/suppressions.schema.json') ?? ''
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(text) as object)
  const cases: [text: string, valid: boolean][] = [
    ['{}', true],
    ['{"$schema":"x","version":1,"files":{}}', true],
    ['{"files":{"a":[{"path":"/a","rule":"excuse-but","text":"0","reason":"r"}]}}', true],
    ['{"files":{"a":[{"path":"","rule":"house/a","text":"0"}]}}', true],
    ['[]', false],
    ['{"version":2}', false],
    ['{"entries":{}}', false],
    ['{"files":[]}', false],
    ['{"files":{"a":{}}}', false],
    ['{"files":{"a":[1]}}', false],
    ['{"files":{"a":[{"path":"","rule":"excuse-bu","text":"0"}]}}', false],
    ['{"files":{"a":[{"path":"","rule":"excuse-but"}]}}', false],
    ['{"files":{"a":[{"path":"","rule":"excuse-but","text":1}]}}', false],
    ['{"files":{"a":[{"path":"","rule":"excuse-but","text":"0","why":""}]}}', false],
  ]
  it.each(cases)('about %s', (side, valid) => {
    expect(validate(JSON.parse(side))).toBe(valid)
    expect(parseSuppressions(side, rules).problems.length === 0).toBe(valid)
  })
})

test('every beginning of a side file is read, and no entry is added to one that is broken', () => {
  const text = `{ // Ours.\n  "version": 1, "files": { "m.json": [{ "path": "/a", "rule": "excuse-but", "text": "\\u0030" }] } }`
  const added = { path: '/b', rule: 'excuse-but', sentence: 'S.', reason: 'r' }
  for (let end = 1; end < text.length; end++) {
    const half = text.slice(0, end)
    const edits = addSuppression(half, 'm.json', added)
    expect([half, parseSuppressions(half, known).isBroken, edits]).toEqual([half, true, undefined])
  }
})
