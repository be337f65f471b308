import { expect, test } from 'vitest'
import { DocumentLinkRequest, DocumentLinkResolveRequest, type DocumentLink } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { homepage } from '../../package.json'
import { range, startClient, type TestClient } from './harness'

const root = 'file:///shop'
const late = `${root}/macros/late.hbs`
const files = new Map<string, string>([
  [`${root}/partials/opening.hbs`, 'Hello. {{> nowhere}}'],
  [`${root}/partials/page%20header.hbs`, 'Lamps & Sons'],
  [`${root}/partials/header.hbs`, 'Lamps & Sons'],
  [`${root}/snippets/_mend.liquid`, 'We sent a new one.'],
  [
    `${root}/content.json`,
    JSON.stringify({
      items: [{ placeholder: '{{dc.mend}}', variants: [{ content: 'We sent it.', locale: 'en' }] }],
    }),
  ],
])
const rulePage = `${homepage}/docs/rules/excuse-but.md`

const ask = (client: TestClient, at = late) =>
  client.rpc.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: at } }) as Promise<DocumentLink[]>

/** The text with each link as `⟦name → target⟧`; `?` where the target is to be asked for. */
function shown(text: string, links: readonly DocumentLink[]): string {
  const document = TextDocument.create(late, '', 1, text)
  const edits = links.map(({ range, target = '?' }) => ({
    range,
    newText: `⟦${document.getText(range)} → ${target.replace(`${root}/`, '').replace(homepage, 'home')}⟧`,
  }))
  return TextDocument.applyEdits(document, edits)
}

const plain = (marked: string): string => marked.replace(/⟦(.*?) → [^⟧]*⟧/g, '$1')

const start = async (text: string, languageId: string, options: Parameters<typeof startClient>[0] = {}) => {
  const client = await startClient({ folders: [root], files: new Map(files), ...options })
  await client.open(text, { at: late, languageId })
  await ask(client)
  await client.settle()
  return client
}

const cases: Record<string, readonly [languageId: string, marked: string]> = {
  'partials of Handlebars': [
    'handlebars',
    '{{> ⟦opening → partials/opening.hbs⟧}} Hi.\n{{#> "⟦partials/opening → partials/opening.hbs⟧"}}{{/partials/opening}}',
  ],
  'a frame, beside a part of the message': [
    'handlebars',
    '{{> ⟦header → partials/header.hbs⟧}} {{> ⟦opening → partials/opening.hbs⟧}}',
  ],
  'tags of Liquid': [
    'liquid',
    "Hi. {% render '⟦mend → snippets/_mend.liquid⟧', lamp: lamp %} {%- include ⟦mend → snippets/_mend.liquid⟧ -%}",
  ],
  'dynamic content': ['markdown', 'Hi. {{⟦dc.mend → content.json⟧}} Bye.'],
  'in JSON': ['json', '[{"title": "A", "body": "Hi. {% include \\"⟦mend → snippets/_mend.liquid⟧\\" %}"}]'],
  'what no file holds': ['handlebars', '{{> elsewhere}} {{> ⟦opening → partials/opening.hbs⟧}}'],
  'a name that is only known later': ['handlebars', '{{> (lookup . "part")}} {{> @partial-block}} Hi.'],
  'the rules in a comment': [
    'markdown',
    '<!-- amends-disable-next-line ⟦excuse-but → home/docs/rules/excuse-but.md⟧, other -- so -->\nSorry, but no.',
  ],
}

test.for(Object.entries(cases))('%s', async ([, [languageId, marked]]) => {
  const text = plain(marked)
  const client = await start(text, languageId)
  expect(shown(text, await ask(client))).toBe(marked)
})

test('before the files are known, a link finds its target when it is followed', async () => {
  const client = await startClient({ folders: [root], files: new Map(files) })
  const text = '{{> opening}} {{> elsewhere}} {{> page header}}'
  await client.open(text, { at: late, languageId: 'handlebars' })
  const links = await ask(client)
  expect(shown(text, links)).toBe('{{> ⟦opening → ?⟧}} {{> ⟦elsewhere → ?⟧}} {{> ⟦page → ?⟧ header}}')
  const follow = (link: DocumentLink) => client.rpc.sendRequest(DocumentLinkResolveRequest.type, link)
  expect((await follow(links[0]!)).target).toBe(`${root}/partials/opening.hbs`)
  expect((await follow(links[1]!)).target).toBeUndefined()
})

test('a file that comes later is linked then', async () => {
  const own = new Map(files)
  const client = await start('{{> greeting}} Hi.', 'handlebars', { files: own })
  expect(await ask(client)).toEqual([])
  own.set(`${root}/partials/greeting.hbs`, 'Hello.')
  await client.touch(`${root}/partials/greeting.hbs`, 1)
  await client.settle()
  expect((await ask(client)).map(({ target }) => target)).toEqual([`${root}/partials/greeting.hbs`])
})

test('without a disk, what is open is linked', async () => {
  const client = await startClient()
  const partial = `${root}/macros/opening.hbs`
  await client.open('Hello.', { at: partial, languageId: 'handlebars' })
  await client.open('{{> opening}} Hi.', { at: late, languageId: 'handlebars' })
  await ask(client)
  await client.settle()
  expect((await ask(client)).map(({ target }) => target)).toEqual([partial])
})

test('a client that shows tooltips is told where a link leads', async () => {
  const text = '{{> opening}}\n<!-- amends-disable excuse-but -->'
  const client = await start(text, 'handlebars', {
    capabilities: { textDocument: { documentLink: { tooltipSupport: true } } },
  })
  const links = await ask(client)
  expect(links.map(({ tooltip }) => tooltip)).toEqual([
    'Open the file of this partial',
    'Open the page of excuse-but',
  ])
  expect(links[1]!.target).toBe(rulePage)
})

test('nothing for a document that is not open', async () => {
  expect(await ask(await startClient())).toBeNull()
})

test.each([
  ['no data', undefined],
  ['none', null],
  ['data of somebody else', { id: 7 }],
  ['data of another type', { uri: 7, name: 'opening' }],
])('a link with %s is given back as it came', async (_what, data) => {
  const client = await start('{{> opening}} Hi.', 'handlebars')
  const link = { range: range(0, 4, 11), ...(data !== undefined && { data }) }
  expect(await client.rpc.sendRequest(DocumentLinkResolveRequest.type, link)).toEqual(link)
  expect(client.logged).toEqual([])
})
