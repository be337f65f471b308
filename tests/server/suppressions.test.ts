import { describe, expect, test } from 'vitest'
import {
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  FileChangeType,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fingerprint } from '../../engine/fingerprint'
import { at, itemsOf, pulling, startClient, type TestClient } from './harness'

const sentence = 'We apologize for any inconvenience.'
const macro = JSON.stringify({ macros: [{ title: 'Late', body: sentence }] })
const entry = { path: '/macros/0/body', rule: 'generic-apology', text: fingerprint(sentence), reason: 'r' }
const sideOf = (files: Record<string, unknown[]>) => JSON.stringify({ version: 1, files })
const name = 'amends.suppressions.json'
const side = `file:///w/${name}`
const uri = 'file:///w/m/a.json'

const creating: ClientCapabilities = {
  ...pulling,
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
}

const filesAt = (texts: Record<string, string>) =>
  new Map<string, string | null>(Object.entries(texts).map(([path, text]) => [`file:///w/${path}`, text]))

const start = (texts: Record<string, string>, options: Parameters<typeof startClient>[0] = {}) =>
  startClient({ capabilities: creating, folders: ['file:///w'], files: filesAt(texts), ...options })

const codesIn = async (client: TestClient, at = uri) => (await itemsOf(client, at)).map(({ code }) => code)

const open = (client: TestClient, text = macro, at = uri) => client.open(text, { at, languageId: 'json' })

describe('a side file', () => {
  test('leaves out what it names', async () => {
    const client = await start({ [name]: sideOf({ 'm/a.json': [entry] }) })
    await open(client)
    expect(await codesIn(client)).not.toContain('generic-apology')
  })

  test('is in force at once when it changes on the disk', async () => {
    const files = filesAt({})
    const client = await start({}, { files })
    await open(client)
    expect(await codesIn(client)).toContain('generic-apology')
    files.set(side, sideOf({ 'm/a.json': [entry] }))
    await client.touch(side, FileChangeType.Created)
    expect(await codesIn(client)).not.toContain('generic-apology')
  })

  test('counts as it is in the editor, and as it was good last while it is typed', async () => {
    const client = await start({})
    await open(client)
    await open(client, sideOf({ 'm/a.json': [entry] }), side)
    await client.pause()
    expect(await codesIn(client)).not.toContain('generic-apology')
    await client.close(side)
    await client.pause()
    expect(await codesIn(client)).toContain('generic-apology')
  })

  test('counts as it is on the disk from the moment that it is closed', async () => {
    const client = await start({})
    await open(client)
    await open(client, sideOf({ 'm/a.json': [entry] }), side)
    await client.pause()
    await client.close(side)
    expect(await codesIn(client)).toContain('generic-apology')
  })

  test('that changes while it is looked at is told of as it is then', async () => {
    const configuration = { ...creating, workspace: { ...creating.workspace, configuration: true } }
    const client = await start({}, { capabilities: configuration })
    const waiting: (() => void)[] = []
    client.rpc.onRequest(ConfigurationRequest.type, async ({ items }) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return items.map(() => ({}))
    })
    await open(client)
    await open(client, `\n\n\n${sideOf({ 'm/gone.json': [{ ...entry, rule: 'nobody' }] })}`, side)
    await client.pause()
    const asked = itemsOf(client, side)
    await expect.poll(() => waiting.length).toBe(1)
    await client.rpc.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: side, version: 2 },
      contentChanges: [{ text: '[' }],
    })
    waiting.forEach((letGo) => letGo())
    expect((await asked).map(({ range }) => range.start.line)).toEqual([0, 0])
  })

  test('is read by the editor where the server has no files', async () => {
    const capabilities = { ...pulling, experimental: { amends: { readFile: true } } }
    const files = filesAt({ [name]: sideOf({ 'm/a.json': [entry] }) })
    const client = await start({}, { files, filesOf: 'editor', capabilities })
    await open(client)
    expect(await codesIn(client)).not.toContain('generic-apology')
  })

  test('that is open shows its mistakes, what it leaves out no more, and files that are gone', async () => {
    const text = sideOf({
      'm/a.json': [{ ...entry, text: '0' }],
      'm/b.json': [{ ...entry, text: '0' }],
      'gone.json': [],
      'm/c.json': 1 as never,
    })
    const client = await start({ [name]: text, 'm/a.json': macro, 'm/b.json': macro, 'm/c.json': '{}' })
    await open(client, text, side)
    await open(client)
    await client.pause()
    const messages = (await itemsOf(client, side)).map(({ message, severity }) => [
      String(message).slice(0, 30),
      severity,
    ])
    expect(messages).toEqual([
      ['This must be a list of entries', 1],
      ['There is no file "gone.json" b', 2],
      ['This entry leaves out nothing:', 2],
    ])
  })

  test('that is open tells when a text that it names is edited', async () => {
    const workspace = { ...creating.workspace, diagnostics: { refreshSupport: true } }
    const text = sideOf({ 'm/a.json': [entry] })
    const client = await start(
      { [name]: text, 'm/a.json': macro },
      { capabilities: { ...pulling, workspace } },
    )
    let refreshed = 0
    client.rpc.onRequest('workspace/diagnostic/refresh', () => void (refreshed += 1))
    await open(client, text, side)
    await open(client)
    await client.pause()
    expect([...(await itemsOf(client, side)), ...(await itemsOf(client, uri))]).toEqual([])
    await client.rpc.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: macro.replace('any', 'the') }],
    })
    const before = refreshed
    await itemsOf(client, uri)
    await client.settle()
    expect(refreshed).toBeGreaterThan(before)
    expect(await itemsOf(client, side)).toHaveLength(1)
  })

  test('has a fix for an entry that leaves out nothing', async () => {
    const text = sideOf({ 'm/a.json': [{ ...entry, text: '0' }] })
    const client = await start({ [name]: text, 'm/a.json': macro })
    await open(client)
    await open(client, text, side)
    await client.pause()
    const actions = await actionsIn(client, side, text.indexOf('path'))
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Remove this entry', true],
    ])
    expect(changed(text, side, actions[0])).toBe('{"version":1,"files":{}}')
  })
})

async function actionsIn(client: TestClient, uri: string, character: number): Promise<CodeAction[]> {
  const actions = await client.rpc.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at(0, character), end: at(0, character) },
    context: { diagnostics: [] },
  })
  return actions as CodeAction[]
}

/** A text after an action, as an editor that counts in UTF-16 applies it. */
function changed(text: string, uri: string, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? change.edits : [],
  )
  const plain = [...edits, ...(action?.edit?.changes?.[uri] ?? [])].flatMap((edit) =>
    'newText' in edit ? [edit] : [],
  )
  return TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, text), plain)
}

describe('a finding in a file without comments is left out beside it', () => {
  const ignore = async (client: TestClient, options = { at: uri, text: macro }) => {
    await open(client, options.text, options.at)
    const actions = await actionsIn(client, options.at, options.text.indexOf('inconvenience'))
    return {
      action: actions.find(({ title }) => title === 'Disable generic-apology here, with a reason'),
      actions,
    }
  }

  test('by a quick fix that comes last and is not preferred', async () => {
    const { actions } = await ignore(await start({}))
    expect(actions.length).toBeGreaterThan(1)
    const titles = actions.map(({ title }) => title.split(' ')[0])
    expect(titles.lastIndexOf('Disable')).toBe(titles.length - 1)
    for (const { title, isPreferred, kind } of actions.filter(({ title }) => title.startsWith('Disable'))) {
      expect([title, isPreferred, kind]).toEqual([title, undefined, 'quickfix'])
    }
  })

  test('in a file that has to be made, and then it is silent', async () => {
    const files = filesAt({})
    const client = await start({}, { files })
    const { action } = await ignore(client)
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: side })
    const text = changed('', side, action)
    expect(JSON.parse(text)).toMatchObject({
      files: { 'm/a.json': [{ ...entry, reason: expect.stringMatching(/^\[TODO/) as string }] },
    })
    files.set(side, text)
    await client.touch(side, FileChangeType.Created)
    expect(await codesIn(client)).not.toContain('generic-apology')
  })

  test('in the file that is there, the rest of which stays', async () => {
    const there = `// Ours.\n${JSON.stringify({ files: { 'b.json': [] } }, null, 2)}\n`
    const { action } = await ignore(await start({ [name]: there }))
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: side, version: null } }])
    const text = changed(there, side, action)
    expect(text).toContain('// Ours.\n{\n  "files": {\n    "b.json": [],\n    "m/a.json": [\n')
  })

  test('but not in a file that is broken, whatever stood in it before', async () => {
    const files = filesAt({ [name]: sideOf({ 'm/b.json': [entry] }) })
    const client = await start({}, { files })
    await open(client)
    expect(await codesIn(client)).toContain('generic-apology')
    files.set(side, '{ "files": ')
    await client.touch(side)
    const { action } = await ignore(client)
    expect(action).toBeUndefined()
  })

  test('in the file as it is in the editor', async () => {
    const client = await start({ [name]: '{}' })
    await client.open('{ "files": {} }', { at: side, languageId: 'json', version: 7 })
    await client.pause()
    const { action } = await ignore(client)
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: side, version: 7 } }])
    expect(changed('{ "files": {} }', side, action)).toContain('m/a.json')
  })

  test.each([
    ['beside the config', { 'm/amends.config.json': '{}' }, `file:///w/m/${name}`],
    ['at the top of the repository', { 'm/.git/HEAD': '' }, `file:///w/m/${name}`],
    ['at the top of what is open', {}, side],
  ])('%s', async (_where, texts: Record<string, string>, expected) => {
    const { action } = await ignore(await start(texts))
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: expected })
  })

  test.each([
    ['the client makes no files', {}, { capabilities: pulling }, uri],
    ['the side file is broken', { [name]: '{' }, {}, uri],
    ['the text is no file', {}, {}, 'untitled:1'],
  ])('but not where %s', async (_where, texts: Record<string, string>, options, at) => {
    const { action } = await ignore(await start(texts, options), { at, text: macro })
    expect(action).toBeUndefined()
  })

  test('by plain changes where the client knows no others', async () => {
    const { action } = await ignore(await start({ [name]: '{}' }, { capabilities: pulling }))
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([side])
  })
})

describe('comments', () => {
  const md = 'file:///w/a.md'

  test('are offered where the file can hold them', async () => {
    const client = await start({})
    const text = `${sentence}\n`
    await client.open(text, { at: md })
    const actions = await actionsIn(client, md, 20)
    expect(actions.filter(({ title }) => title.startsWith('Disable'))).toHaveLength(2)
    const after = (where: string): string => {
      const own = actions.find(({ title }) => title === `Disable generic-apology ${where}`)
      return changed(text, md, own)
    }
    const reason = '-- [TODO: why this may stay] -->'
    expect(after('here, with a reason')).toBe(
      `<!-- amends-disable-next-line generic-apology ${reason}\n${text}`,
    )
    expect(after('in this file')).toBe(`<!-- amends-disable generic-apology ${reason}\n\n${text}`)
    expect(actions.at(-1)?.title).toMatch(/^Disable .* in this file$/)
  })

  test('that do nothing are shown, with a fix', async () => {
    const client = await start({})
    const text = 'Hello. <!-- amends-disable-line -->\n'
    await client.open(text, { at: md })
    expect(await itemsOf(client, md)).toMatchObject([{ severity: 2, source: 'amends' }])
    const actions = await actionsIn(client, md, 10)
    expect(actions.map(({ title }) => title)).toEqual(['Remove this comment'])
    expect(changed(text, md, actions[0])).toBe('Hello.\n')
  })

  test('take no part in fixing all', async () => {
    const client = await start({})
    await client.open('Hello. <!-- amends-disable-line -->\n', { at: md })
    const actions = await client.rpc.sendRequest('textDocument/codeAction', {
      textDocument: { uri: md },
      range: { start: at(0, 0), end: at(0, 30) },
      context: { diagnostics: [], only: ['source.fixAll.amends'] },
    })
    expect(actions).toEqual([])
  })
})
