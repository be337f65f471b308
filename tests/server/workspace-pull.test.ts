import { describe, expect, test } from 'vitest'
import {
  FileChangeType,
  LSPErrorCodes,
  ShutdownRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type ClientCapabilities,
} from 'vscode-languageserver/node'
import { itemsOf, pulling } from './harness'
import { at, clean, flawed, generic, start, startReal, type Texts } from './workspace-client'

describe('a client that asks again', () => {
  /** A client that was told of all files, and has asked again. */
  async function startHeld(texts: Texts, begin = start) {
    const started = await begin(texts)
    const first = started.ask()
    await started.client.settle()
    await first.answer
    const held = started.ask()
    await started.client.settle()
    expect(held.state.isAnswered).toBe(false)
    return { ...started, held }
  }

  test('is answered when a file changes; of the others it hears that they are the same', async () => {
    const { client, files, held } = await startHeld({ 'a.md': flawed, 'b.md': clean })
    files.set(at('b.md'), flawed)
    await client.touch(at('b.md'))
    await client.settle()
    expect(await held.answer).toEqual(['a.md (unchanged)', 'b.md no-sorry'])
  })

  test('is not answered for a change that changes no diagnostic', async () => {
    const { client, files, held } = await startHeld({ 'a.md': flawed, 'b.md': clean })
    files.set(at('a.md'), flawed + clean)
    await client.touch(at('a.md'))
    await client.settle()
    expect(held.state.isAnswered).toBe(false)
  })

  const gone: [how: string, change: (files: Map<string, string | null>) => [string, FileChangeType][]][] = [
    ['is mended', (files) => (files.set(at('b.md'), clean), [['b.md', FileChangeType.Changed]])],
    ['is deleted', (files) => (files.delete(at('b.md')), [['b.md', FileChangeType.Deleted]])],
    [
      'is ignored by Git',
      (files) => (files.set(at('.gitignore'), 'b.md\n'), [['.gitignore', FileChangeType.Created]]),
    ],
    [
      'is left out by a config',
      (files) => (
        files.set(at('amends.config.json'), '{ "ignore": ["b.md"] }'),
        [['amends.config.json', FileChangeType.Created]]
      ),
    ],
  ]
  test.each(gone)('hears once that nothing is wrong with a file that %s', async (_how, change) => {
    const { client, files, held, ask } = await startHeld({ 'a.md': flawed, 'b.md': flawed })
    for (const [path, type] of change(files)) await client.touch(at(path), type)
    await client.settle()
    expect(await held.answer).toEqual(['a.md (unchanged)', 'b.md (nothing)'])
    const again = ask()
    await client.settle()
    expect(again.state.isAnswered).toBe(false)
  })

  test('hears of other folders, and of those that are not open any more', async () => {
    const { client, files, held, ask } = await startHeld({ 'a.md': flawed })
    files.set('file:///v/b.md', flawed)
    await client.changeFolders(['file:///v'], ['file:///w'])
    await client.settle()
    expect(await held.answer).toEqual(['a.md (nothing)', 'b.md no-sorry'])
    const again = ask()
    await client.changeFolders(['file:///w'])
    await client.settle()
    expect(await again.answer).toEqual(['a.md no-sorry', 'b.md (unchanged)'])
  })

  test('hears of a level that changes', async () => {
    const { client, files, held } = await startHeld({ 'a.md': flawed })
    files.set(at('amends.config.json'), '{ "rules": { "no-sorry": "off" } }')
    await client.touch(at('amends.config.json'), FileChangeType.Created)
    await client.settle()
    expect(await held.answer).toEqual(['a.md (nothing)'])
  })

  test('hears of a file whose partial changes', async () => {
    const own = 'Your lamp was late. We packed the wrong box for you on Monday. You waited for it all week.'
    const texts = {
      'macros/a.hbs': `{{> opening}} Hello {{name}}, ${own} {{> mend}}`,
      'partials/opening.hbs': 'We are sorry that we sent your lamp late.',
      'partials/mend.hbs': 'We have sent a new one, and it is with you by 5 pm on Friday, 8 May.',
      'b.md': generic,
      'amends.config.json': '{ "overrides": [{ "files": ["macros/**"], "kind": "failure" }] }',
    }
    const { client, files, held } = await startHeld(texts, startReal)
    files.set(at('partials/opening.hbs'), 'Thank you for your letter.')
    await client.touch(at('partials/opening.hbs'))
    await client.settle()
    expect(await held.answer).toEqual(['b.md (unchanged)', 'macros/a.hbs missing-apology'])
  })

  test('hears nothing of documents that are open: it asks for these themselves', async () => {
    const { client, held } = await startHeld({ 'a.md': flawed, 'b.md': flawed })
    await client.open(clean, { at: at('b.md') })
    await client.settle()
    expect(held.state.isAnswered).toBe(false)
  })

  test.each([
    ['as it was', flawed, flawed, 'no-sorry'],
    ['as it is on the disk, where the screen showed another text', flawed, clean, 'no-sorry'],
    ['that nothing is wrong with it, where the screen told otherwise', clean, flawed, '(nothing)'],
  ])('hears of a file that was closed %s', async (_what, onDisk, onScreen, told) => {
    const { client, held } = await startHeld({ 'a.md': flawed, 'b.md': onDisk })
    await client.open(onScreen, { at: at('b.md') })
    await itemsOf(client, at('b.md'))
    await client.close(at('b.md'))
    const codes = (await itemsOf(client, at('b.md'))).map(({ code }) => code)
    expect(codes.join() || '(nothing)').toBe(told)
    await client.settle()
    expect(await held.answer).toEqual(['a.md (unchanged)', `b.md ${told}`])
  })

  test('hears of a document that was closed before it asked', async () => {
    const { client, known, ask } = await start({ 'a.md': clean, 'b.md': clean })
    await client.open(flawed, { at: at('b.md') })
    await client.settle()
    await client.close(at('b.md'))
    await client.settle()
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['b.md (nothing)'])
    expect([...known.keys()]).toEqual([at('b.md')])
  })
})

describe('a request', () => {
  test('can be cancelled while it waits, a hundred times', async () => {
    const { client, ask } = await start({ 'a.md': clean })
    await client.settle()
    const errors = []
    for (let time = 0; time < 100; time++) {
      const { source, answer } = ask()
      source.cancel()
      errors.push(await answer.catch(({ code }: { code: number }) => code))
    }
    expect(new Set(errors)).toEqual(new Set([LSPErrorCodes.RequestCancelled]))
    expect(client.logged).toEqual([])
  })

  test('that is cancelled ends the reading, and the next one goes on', async () => {
    const { client, files, ask } = await start({ 'a.md': flawed })
    const cancelled = ask()
    await client.hover({ line: 0, character: 0 })
    cancelled.source.cancel()
    await expect(cancelled.answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
    await client.settle()
    // Nobody has read it yet, so nobody knows the text that it had at the start.
    files.set(at('b.md'), flawed)
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry', 'b.md no-sorry'])
  })

  test('takes the place of one before it', async () => {
    const { client, ask } = await start({ 'a.md': flawed })
    const first = ask()
    const second = ask()
    await expect(first.answer).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: false },
    })
    await client.settle()
    expect(await second.answer).toEqual(['a.md no-sorry'])
  })

  test('is answered when the server stops', async () => {
    const { client, ask } = await start({ 'a.md': clean })
    const { answer } = ask()
    await client.settle()
    await client.rpc.sendRequest(ShutdownRequest.type)
    expect(await answer).toEqual([])
  })

  test('hears of the documents that were closed before it first asked, as many as are remembered', async () => {
    const { client, ask } = await start({ 'a.md': flawed })
    for (let count = 0; count < 1010; count++) {
      await client.open(clean, { at: at(`not-saved/${count}.md`) })
      await client.close(at(`not-saved/${count}.md`))
    }
    const { answer } = ask({}, false)
    // Among so many the server pauses now and then.
    for (let pause = 0; pause < 8; pause++) await client.settle()
    const told = await answer
    expect(told).toHaveLength(1001)
    expect(told).not.toContain('not-saved/9.md (nothing)')
    expect(told).toContain('not-saved/10.md (nothing)')
  })
})

describe('of many files', () => {
  const many = Object.fromEntries(Array.from({ length: 160 }, (_, at) => [`${at}.md`, `${at}. ${flawed}`]))
  const showing: ClientCapabilities = { ...pulling, window: { workDoneProgress: true } }

  /** How it begins and ends. */
  const progress = ['begin', '1 of 160 files', '160 of 160 files', 'end']

  async function startMany(capabilities: ClientCapabilities) {
    const started = await start(many, { capabilities })
    const shown: unknown[] = []
    const tokens: (string | number)[] = []
    const follow = (token: string | number) =>
      started.client.rpc.onProgress(WorkDoneProgress.type, token, (value) => {
        shown.push('message' in value && value.message ? value.message : value.kind)
      })
    started.client.rpc.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      tokens.push(token)
      follow(token)
    })
    return { ...started, shown, tokens, follow }
  }

  test('the client gets the first while the rest is read, and sees how far that is', async () => {
    const { client, ask, shown } = await startMany(showing)
    const { state, answer } = ask()
    await client.settle()
    expect(await answer).toHaveLength(160)
    expect(state.parts).toBe(4)
    await client.settle()
    expect([...shown.slice(0, 2), ...shown.slice(-2)]).toEqual(progress)
  })

  test('a client sees it where it asked for it', async () => {
    const { client, ask, shown, tokens, follow } = await startMany(pulling)
    follow('here')
    const { answer } = ask({ workDoneToken: 'here' })
    await client.settle()
    await answer
    expect([...shown.slice(0, 2), ...shown.slice(-2)]).toEqual(progress)
    expect(tokens).toEqual([])
  })
})
