import { describe, expect, it } from 'vitest'
import { read } from './check-preset'

interface Page {
  readonly preset: string
  readonly path: string
  readonly text: string
  readonly labels: unknown
  readonly passages: readonly string[]
}

const pages: readonly Page[] = [
  {
    preset: 'cstate',
    path: 'content/issues/2025-03-02-hub.md',
    text: `---
section: issue
title: Parcels wait at the hub
date: 2025-03-02 07:40:00
resolved: true
resolvedWhen: 2025-03-02 09:15:00
draft: false
severity: disrupted
affected:
  - Sorry for the delay line
---

*Investigating* - We are sorry for any inconvenience. {{< track "2025-03-02 07:45:00" >}}

*Resolved* - All 300 parcels left at 09:10 UTC.
`,
    labels: { stage: 'resolved' },
    passages: [
      'subject ▸ /title ▸ Parcels wait at the hub',
      'body ▸ Investigating - We are sorry for any inconvenience.',
      'body ▸ Resolved - All 300 parcels left at 09:10 UTC.',
    ],
  },
  {
    preset: 'statusfy',
    path: 'content/en/2025-03-02-hub.md',
    text: `---
title: Parcels wait at the hub
description: A belt stands still. We apologize for any inconvenience.
date: 2025-03-02T07:40:00.000Z
severity: partial-outage
affectedsystems:
  - sorry for the delay
resolved: false
---

A new motor is on its way.
`,
    labels: undefined,
    passages: [
      'subject ▸ /title ▸ Parcels wait at the hub',
      'body ▸ /description ▸ A belt stands still. We apologize for any inconvenience.',
      'body ▸ A new motor is on its way.',
    ],
  },
  {
    preset: 'upptime',
    path: '.github/ISSUE_TEMPLATE/maintenance.md',
    text: `---
name: Sorry for the work, night shift
about: Plan a night of work
title: "[Maintenance] The shop is closed tonight"
labels: maintenance
assignees: ''
---

<!--
start: 2025-04-01T22:00:00.000Z
end: 2025-04-01T23:00:00.000Z
expectedDown: shop
-->

Nobody can order from 22:00 to 23:00 UTC.
`,
    labels: { tags: ['maintenance'] },
    passages: [
      'subject ▸ /title ▸ \uFFFC The shop is closed tonight',
      'body ▸ Nobody can order from 22:00 to 23:00 UTC.',
    ],
  },
]

describe.each(pages)('a page of $preset', ({ preset, path, text, labels, passages }) => {
  const document = read(text, path)
  it('is known by its front matter', () => expect(document.preset?.id).toBe(preset))
  it('has these labels', () => expect(document.macros[0]!.labels).toEqual(labels))
  it('holds these passages', () =>
    expect(
      document.macros[0]!.passages.map((passage) =>
        [passage.role, passage.path, passage.text.text].filter((part) => part !== '').join(' ▸ '),
      ),
    ).toEqual(passages))
})

describe('other pages are read as any Markdown', () => {
  it.each([
    ['a page of a site about issues', '---\nsection: issue\ntitle: Late parcels\n---\nHi you.\n'],
    ['a post with a severity', '---\ntitle: Late parcels\nseverity: down\n---\nHi you.\n'],
    ['a list of systems alone', '---\naffectedsystems: [a b]\n---\nHi you.\n'],
    ['a label elsewhere', '---\ntitle: Late parcels\nlabels: maintenance\n---\nHi you.\n'],
    ['no front matter', 'Hi you.\n'],
  ])('%s', (_name, text) => expect(read(text, 'page.md').preset).toBeUndefined())

  it('is no page of the tool with another label', () => {
    const text = '---\ntitle: Late parcels\nlabels: bug\n---\nHi you.\n'
    expect(read(text, '.github/ISSUE_TEMPLATE/bug.md').preset).toBeUndefined()
  })
})
