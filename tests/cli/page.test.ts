import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { html, raw } from '../../report/page/html'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run, type Case } from './run'

/** The page of a run. */
async function pageOf(files: Case['files'], args: readonly string[] = [], exit: Case['exit'] = 0) {
  const given = ['check', '--format', 'html', '--fail-on', 'never', ...args]
  return (await run({ args: given, files: files ?? {}, exit })).output.stdout
}

const title = (name: string, text: string): string => `---\ntitle: ${name}\n---\n${text}\n`

describe('the template', () => {
  it.each([
    [html`<p>${'<b> & "c" \'d\''}</p>`, '<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>'],
    [html`<p>${raw('<i></i>')}${html`<b>${1}</b>`}</p>`, '<p><i></i><b>1</b></p>'],
    [html`${['<', html`>`]}${undefined}${false}`, '&lt;>'],
    [html`<p>${'a\0b\u001b\nc'}</p>`, '<p>a·b·\nc</p>'],
    [html`<p>${'`${1}`'}</p>`, '<p>`${1}`</p>'],
  ])('escapes what is no markup: %s', (given, expected) => {
    expect(given.markup).toBe(expected)
  })
})

describe('the page', () => {
  const cases: Record<string, { files: Case['files']; args?: string[]; has?: string[]; lacks?: string[] }> = {
    'says that all is fine': {
      files: { 'a.md': 'Hi.', 'b.md': 'Hello.' },
      has: ['All 2 macros are fine', 'Nothing to mend in 2 files'],
      lacks: ['id="findings"', 'id="overview"', '<svg'],
    },
    'says how many are fine': {
      files: { 'a.md': 'Hi.', 'b.md': 'We regret.\n\nWe regret.' },
      has: ['1 of 2 macros is fine', '2 warnings.', '50%', 'The macro to mend first'],
    },
    'counts macros with an info among those to mend': {
      files: { 'a.md': 'Soon.', 'b.md': 'Hi.' },
      has: ['1 of 2 macros is fine', '1 info.'],
    },
    'shows before, what the reader hears, why, and after': {
      files: { 'a.md': title('Late parcel', 'Sorry for any inconvenience.') },
      has: [
        'Late parcel',
        'for any inconvenience',
        '<mark>[TODO: what we did]</mark>',
        'nobody looked.',
        'It says nothing.',
        '/docs/rules/generic-apology.md',
        'data-path="a.md" data-line="4"',
        'data-line="4" data-column=',
      ],
    },
    'says wherever it stands that a rewrite holds only if it is true': {
      files: { 'a.md': 'Sorry if we did.', 'b.md': 'Sorry if we did.' },
      has: ['Better, if it is true', '2 macros</h3>', '<span class="proviso">if it is true: </span>'],
    },
    'says what to do where there is no rewrite': {
      files: { 'a.md': 'Soon.' },
      has: ['What to do', 'Say what happened.'],
    },
    'puts macros with errors first': {
      files: {
        'a.md': title('Mild', 'Soon.'),
        'b.md': title('Middling', 'We regret. We regret.'),
        'c.md': title('Bad', 'Sorry if we did.'),
      },
      has: ['Bad</a>', 'Middling</a>', 'Mild</a>'],
    },
    'tells the sentences that several macros have': {
      files: { 'a.md': title('One', 'We regret'), 'b.md': title('Two', 'We regret'), 'c.md': 'Soon.' },
      has: ['The same sentence in several macros', '2 macros</h3>', 'One</a>', 'Two</a>'],
    },
    'tells macros of one title apart': {
      files: { 'a.md': title('Late', 'We regret'), 'b.md': title('Late', 'Soon.') },
      has: ['Late (a.md)', 'Late (b.md)'],
    },
    'says that only errors are listed': {
      files: { 'a.md': 'We regret.', 'b.md': 'Sorry if we did.' },
      args: ['--quiet'],
      has: ['Not listed: 1 warning.', '1 of 2 macros is without an error', '<dt>warning</dt>\n<dd>1</dd>'],
      lacks: [' fine</h1>', 'swatch fine"></span>fine'],
    },
    'does not call fine what is only without an error': {
      files: { 'a.md': 'We regret.', 'b.md': 'We regret.' },
      args: ['--quiet'],
      has: ['All 2 macros are without an error', 'Milder findings are not listed here.'],
      lacks: ['Nothing to mend'],
    },
    'lists the worst of more findings than a page can hold': {
      files: { 'a.md': `We regret. ${'soon '.repeat(5000)}` },
      has: ['1 warning and 5,000 infos.', '5,000 infos are not listed', '>1 finding</span>'],
      lacks: ['<option>info</option>'],
    },
    'names what could not be read': {
      files: { 'a.md': 'We\0regret.' },
      has: ['What could not be read', 'NUL byte'],
    },
    'tells teams apart by their folders': {
      files: { 'm/billing/a.md': 'We regret', 'm/shipping/b.md': 'Soon.' },
      has: ['data-folder="billing"', 'data-folder="shipping"'],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, { files, args, has = [], lacks = [] }) => {
    const page = await pageOf(files, args)
    for (const part of has) expect(page).toContain(part)
    for (const part of lacks) expect(page).not.toContain(part)
  })

  it('shows which parts of a good answer are there, and which are missed', async () => {
    const files = {
      'a.md': title('Sent twice\nkind: failure', 'We are sorry that we charged you twice on Monday.'),
      'b.md': title(
        'Too late\nkind: denial',
        'We cannot refund an order of last year. We hope that you like it.',
      ),
    }
    const args = ['check', '--format', 'html', '--fail-on', 'never']
    const { output } = await run({ args, files, exit: 0, linter: createLinter(rules) })
    for (const part of ['What your answers hold', '<td class="yes">', '<td class="no">', 'failure', 'denial'])
      expect(output.stdout).toContain(part)
  })

  it('orders macros by how often they are sent, where that is known', async () => {
    const files = {
      'a.md': title('Rare', 'We regret. We regret.'),
      'b.md': title('Common', 'We regret.'),
      'sent.csv': 'title,count\nRare,2\nCommon,1204\nGone,1\n',
    }
    const page = await pageOf(files, ['--usage', 'sent.csv', 'a.md', 'b.md'])
    expect(page.indexOf('sent 1,204 times')).toBeLessThan(page.indexOf('sent 2 times'))
    expect(page).toContain('1 row of sent.csv fits no macro')
  })

  it.each([
    ['gone.csv', {}, /usage table gone\.csv cannot be read: no such file/],
    ['sent.csv', { 'sent.csv': 'title,count\nLate,often' }, /sent\.csv, line 2: "often"/],
  ])('refuses a usage table that is broken: %s', async (name, tables, message) => {
    const args = ['check', '--format', 'html', '--usage', name, 'a.md']
    const { output } = await run({ args, files: { 'a.md': 'Hi.', ...tables }, exit: 2, stderr: [message] })
    expect(output.stdout).toBe('')
  })

  it('puts the macros in the order of their harm', async () => {
    const page = await pageOf(cases['puts macros with errors first']!.files)
    const order = ['Bad</a>', 'Middling</a>', 'Mild</a>'].map((name) => page.indexOf(name))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('lets through nothing that a macro or a path brings along', async () => {
    const evil = '</script><img src=x onerror=alert(1)>${alert(1)}<style>*{}</style>'
    const files = {
      'a/"><img onerror=1>.md': `---\ntitle: '${evil}'\n---\nWe regret ${evil}.\n`,
      '<b>/x.md': `Sorry if we ${evil}`,
    }
    const page = await pageOf(files)
    const found = elementsOf(page)
    expect(found.filter(({ name }) => name === 'img')).toEqual([])
    expect(found.filter(({ name }) => name === 'script' || name === 'style')).toHaveLength(2)
    expect(found.flatMap(({ attributes }) => attributes.filter((name) => /^on|^style$/.test(name)))).toEqual(
      [],
    )
  })

  it('is well-formed, and all links inside of it lead somewhere', async () => {
    const files = { 'a.md': title('One', 'We regret'), 'b/c.md': 'We regret. Soon. Sorry if we did.' }
    const page = await pageOf(files)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
    expect(targets.length).toBeGreaterThan(5)
  })

  it('lets run and load nothing but its own script and style', async () => {
    const page = await pageOf({ 'a.md': 'We regret.' })
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(page)![1]!
      .replaceAll('&#39;', "'")
    const hashOf = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)![1]!
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${hashOf('style')}`)
    expect(policy).toContain(`script-src ${hashOf('script')}`)
    expect(page).not.toMatch(/\ssrc=|@import|url\(/)
  })

  it('tells what the baseline knows, what is gone and what is new', async () => {
    const before = { 'a.md': 'We regret. Soon. Sorry if we did.' }
    const made = await run({
      args: ['check', '--update-baseline'],
      files: before,
      exit: 0,
      stderr: [/knows 3/],
    })
    const files = {
      'a.md': 'We regret. Sorry if we did. For any inconvenience.',
      'amends.baseline.json': made.written.get('amends.baseline.json')!,
    }
    const args = ['check', '--format', 'html', '--baseline', 'amends.baseline.json', '--fail-on', 'never']
    const { output } = await run({ args, files, exit: 0, stderr: [''] })
    for (const part of ['held 3 findings', '1 of them is gone', '2 are still there', '1 finding is new'])
      expect(output.stdout).toContain(part)
  })
})

interface Element {
  readonly name: string
  readonly attributes: readonly string[]
}

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string }[]
  readonly childNodes?: readonly Node[]
}

/** All elements that a browser would see. */
function elementsOf(page: string): Element[] {
  const visit = (node: Node): Element[] => [
    ...(node.attrs ? [{ name: node.nodeName, attributes: node.attrs.map(({ name }) => name) }] : []),
    ...(node.childNodes ?? []).flatMap(visit),
  ]
  return visit(parse(page) as Node)
}
