import { describe, expect, test } from 'vitest'
import { DiagnosticTag, type ClientCapabilities } from 'vscode-languageserver/node'
import { homepage } from '../../package.json'
import { typingPause } from '../../server/host'
import { mostUnits } from '../../server/limits'
import { FakeLinter } from './fake-linter'
import { at, itemsOf, pulling, range, startClient, uri } from './harness'

describe('a client that pulls', () => {
  test('sees a non-apology with the rule, its page and all parts of the advice', async () => {
    const client = await startClient({ capabilities: pulling })
    await client.open('Hello,\n\nWe apologize for any inconvenience.\n')
    const items = await itemsOf(client)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      severity: 1,
      source: 'amends',
      code: 'generic-apology',
      codeDescription: { href: `${homepage}/docs/rules/generic-apology.md` },
      range: { start: { line: 2 }, end: { line: 2 } },
    })
    expect(items[0]?.message).toMatch(/^Reads as.*\.$/)
  })

  test.each([
    ['with', true],
    ['apart from', false],
  ])(
    'sees %s a finding what else there is to say of its sentence: %s',
    async (_where, relatedInformation) => {
      const textDocument = { ...pulling.textDocument, publishDiagnostics: { relatedInformation } }
      const client = await startClient({ capabilities: { textDocument } })
      await client.open('We regret any inconvenience this may have caused.\n')
      const [item] = await itemsOf(client)
      expect(item?.code).toBe('generic-apology')
      expect(item?.relatedInformation?.map(({ message, location }) => [message, location.uri])).toEqual(
        relatedInformation ? [[expect.stringMatching(/^hedged-harm: we are/), uri]] : undefined,
      )
    },
  )

  test('sees the other slots of a sentence, and reads only once what is wrong with them', async () => {
    const textDocument = { ...pulling.textDocument, publishDiagnostics: { relatedInformation: true } }
    const client = await startClient({ capabilities: { textDocument } })
    await client.open('By [TODO: time] I’ll [TODO: next step].\n')
    const [item] = await itemsOf(client)
    expect(item?.relatedInformation).toEqual([
      { location: { uri, range: range(0, 21, 38) }, message: 'unfilled-todo: here as well.' },
    ])
  })

  test('sees the branch that a finding holds in, at its tag', async () => {
    const textDocument = { ...pulling.textDocument, publishDiagnostics: { relatedInformation: true } }
    const client = await startClient({ capabilities: { textDocument } })
    await client.open('We are sorry {{#if a}}if you were offended{{else}}that we lost it{{/if}}.\n')
    const [item] = await itemsOf(client)
    expect(item?.relatedInformation).toEqual([
      { location: { uri, range: range(0, 13, 22) }, message: 'Only where {{#if a}} holds.' },
    ])
  })

  test('is told nothing by the names of folders above the one that is open', async () => {
    const counts = []
    for (const name of ['file:///srv/de/shop/refund.md', 'file:///srv/de/shop/de/refund.md']) {
      const client = await startClient({ capabilities: pulling, folders: ['file:///srv/de/shop'] })
      await client.open('We apologize for any inconvenience.\n', { at: name })
      counts.push((await itemsOf(client, name)).length)
    }
    expect(counts).toEqual([1, 0])
  })

  test('sees a rule of the house, which has no page', async () => {
    const houseRules = [{ id: 'no-oops', phrases: ['oops'], message: 'We name what happened.' }]
    const files = new Map([['file:///macros/amends.config.json', JSON.stringify({ houseRules })]])
    const client = await startClient({ capabilities: pulling, files })
    await client.open('Oops, that was us.\n')
    const [item] = await itemsOf(client)
    expect(item).toMatchObject({ code: 'house/no-oops', severity: 2, range: range(0, 0, 4) })
    expect(item).not.toHaveProperty('codeDescription')
  })

  test('follows each keystroke', async () => {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    await client.open('So sorry.\n')
    expect(await itemsOf(client)).toMatchObject([{ range: range(0, 3, 8) }])
    await client.change(2, { range: range(0, 0, 0), text: 'sorry\n' }, { range: range(1, 0, 3), text: '' })
    expect(await itemsOf(client)).toMatchObject([{ range: range(0, 0, 5) }, { range: range(1, 0, 5) }])
    await client.change(3, { text: 'All good.' })
    expect(await itemsOf(client)).toEqual([])
  })

  test('is told that nothing changed, and nothing is linted again', async () => {
    const linter = new FakeLinter()
    const client = await startClient({ capabilities: pulling, linter })
    await client.open('sorry')
    const { resultId } = await client.pull()
    expect(await client.pull(resultId)).toEqual({ kind: 'unchanged', resultId })
    await client.hover(at(0, 1))
    await client.actions(range(0, 0, 5))
    expect(linter.runs).toBe(1)
  })

  test('is not told so after the document was opened anew with the same version', async () => {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    await client.open('sorry')
    const { resultId } = await client.pull()
    await client.close()
    await client.open('sorry, sorry')
    expect(await client.pull(resultId)).toMatchObject({ kind: 'full', items: [{}, {}] })
  })

  test('gets no pushes', async () => {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    await client.open('sorry')
    await client.pause()
    await client.close()
    await client.pause()
    expect(client.pushed).toEqual([])
  })

  test('gets an empty report for a document that is not open', async () => {
    const client = await startClient({ capabilities: pulling })
    expect(await client.pull()).toMatchObject({ kind: 'full', items: [] })
  })

  test('gets an empty report when the linter breaks, and the log says where', async () => {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    await client.open('THROW')
    expect(await itemsOf(client)).toEqual([])
    expect(client.logged.join()).toMatch(`Diagnostics failed for ${uri}: Error: The linter broke.`)
  })
})

describe('a client that is pushed to', () => {
  test('gets diagnostics with the version they belong to', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('So sorry.', { version: 7 })
    await client.pause()
    expect(client.pushed).toMatchObject([{ uri, version: 7, diagnostics: [{ range: range(0, 3, 8) }] }])
  })

  test('waits for nothing when a document is opened, and for a pause when somebody types in it', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    const pausesOf = async (act: () => Promise<unknown>): Promise<number[]> => {
      const before = client.pauses.length
      await act()
      await client.pause()
      return client.pauses.slice(before)
    }
    const open = (version: number) => pausesOf(() => client.open('Sorr', { version }))
    const type = () => pausesOf(() => client.change(8, { range: range(0, 4, 4), text: 'y' }))
    expect(Math.min(...(await open(7)))).toBe(0)
    expect(Math.min(...(await type()))).toBe(typingPause)
    await client.close()
    expect(Math.min(...(await open(1)))).toBe(0)
  })

  test('gets one push for a burst of keystrokes, for the last version', async () => {
    const linter = new FakeLinter()
    const client = await startClient({ linter })
    await client.open('')
    for (const [index, key] of [...'sorry'].entries()) {
      await client.change(index + 2, { range: range(0, index, index), text: key })
    }
    await client.pause()
    expect(client.pushed).toMatchObject([{ version: 6, diagnostics: [{}] }])
    expect(linter.runs).toBe(1)
  })

  test('sees the squiggles of a closed document go, and no late ones come', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('sorry')
    await client.close()
    await client.pause()
    expect(client.pushed).toEqual([{ uri, diagnostics: [] }])
  })
})

/** A client that takes all that a diagnostic can hold. */
const rich: ClientCapabilities = {
  textDocument: {
    ...pulling.textDocument,
    publishDiagnostics: { dataSupport: true, tagSupport: { valueSet: [DiagnosticTag.Unnecessary] } },
  },
}

describe('a diagnostic', () => {
  const routine = '---\nkind: routine\n---\n'
  test.each([
    ['that can go', `${routine}Sorry about that! Here is your link.\n`, ['routine-apology true']],
    ['that have to be others', 'We apologize for any inconvenience.\n', ['generic-apology false']],
  ])('fades out words %s', async (_what, text, told) => {
    for (const capabilities of [rich, pulling]) {
      const client = await startClient({ capabilities })
      await client.open(text)
      const items = await itemsOf(client)
      const shown = items.map(
        ({ code, tags }) => `${code} ${tags?.includes(DiagnosticTag.Unnecessary) ?? false}`,
      )
      expect(shown).toEqual(capabilities === rich ? told : told.map((one) => one.replace('true', 'false')))
    }
  })

  test('holds data that still names it when it has moved, and differs from that of other sentences', async () => {
    const client = await startClient({ capabilities: rich })
    const sentences = 'We apologize for any inconvenience.\n\nSorry for any trouble.\n'
    await client.open(sentences)
    const before = (await itemsOf(client)).map(({ data }) => JSON.stringify(data))
    await client.change(2, { range: range(0, 0, 0), text: 'Hello Ana,\n\n' })
    const after = (await itemsOf(client)).map(({ data }) => JSON.stringify(data))
    expect(new Set(after).size).toBe(2)
    expect(after).toEqual(before)
  })

  test('holds no data for a client that would not send it back', async () => {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    await client.open('sorry')
    expect((await itemsOf(client))[0]).not.toHaveProperty('data')
  })
})

describe('a document that is too long', () => {
  const long = 'So sorry.\n'.repeat(mostUnits / 10 + 1)

  test('is not checked, and says why at its start', async () => {
    const linter = new FakeLinter()
    const client = await startClient({ capabilities: pulling, linter })
    await client.open(long)
    const items = await itemsOf(client)
    expect(items).toMatchObject([{ severity: 3, source: 'amends', range: range(0, 0, 0) }])
    expect(items[0]?.message).toMatch(/longer than 2 million characters/)
    await client.settle()
    expect(await client.hover(at(0, 4))).toBeNull()
    expect(await client.actions(range(0, 3, 8))).toEqual([])
    expect(linter.runs).toBe(0)
  })

  test('is checked once it is shorter', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open(long)
    await client.pause()
    await client.change(2, { text: 'So sorry.' })
    await client.pause()
    expect(client.pushed.map(({ version, diagnostics }) => [version, diagnostics[0]?.code])).toEqual([
      [1, undefined],
      [2, 'no-sorry'],
    ])
  })

  test('says nothing where it is left out', async () => {
    const files = new Map([['file:///macros/amends.config.json', '{ "ignore": ["*.md"] }']])
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter(), files })
    await client.open(long)
    expect(await itemsOf(client)).toEqual([])
  })
})
