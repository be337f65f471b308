import { describe, expect, test } from 'vitest'
import { homepage } from '../../package.json'
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
        relatedInformation ? [[expect.stringMatching(/^hedged-harm: Reads as/), uri]] : undefined,
      )
    },
  )

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
    expect(await client.pull()).toEqual({ kind: 'full', items: [] })
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
