import { parse } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { notationOf } from '../../engine/suppressions/comments'
import { directivesIn } from '../../engine/text/directives'
import manifest from '../../package.json'
import { read } from '../../scripts/repository'

interface Snippet {
  readonly scope: string
  readonly prefix: string
  readonly body: readonly string[]
}

const snippets = manifest.contributes.snippets.flatMap(({ path }) =>
  Object.values(parse(read(path)) as Record<string, Snippet>).flatMap((snippet) =>
    snippet.scope.split(',').map((languageId) => ({ ...snippet, languageId })),
  ),
)

/** A snippet as it stands when nobody has changed anything: the first of several choices, and what stands in a slot. */
const expanded = (body: readonly string[]): string => {
  const choice = /\$\{1\|([^,]+),/.exec(body.join('\n'))![1]!
  return body
    .join('\n')
    .replace(/\$\{1\|.*?\|\}|\$1/g, choice)
    .replace(/\$\{\d:(.*?)\}/g, '$1')
    .replaceAll('$0', 'Text.')
}

test.each(snippets)(
  '$prefix writes comments that are understood in $languageId',
  ({ prefix, body, languageId }) => {
    const text = expanded(body)
    const found = directivesIn({ text, ...notationOf({ text, path: '', languageId }) })
    const told = found.map(({ verb, rules, reason }) => [verb, rules.map(({ id }) => id), reason])
    const reason = 'why it may stay'
    expect(told).toEqual(
      prefix === 'leave-out-next-line'
        ? [['disable-next-line', ['agentless-passive'], reason]]
        : [
            ['disable', ['agentless-passive'], reason],
            ['enable', ['agentless-passive'], ''],
          ],
    )
  },
)

test('there are snippets for each language of VS Code itself that has comments', () => {
  expect([...new Set(snippets.map(({ languageId }) => languageId))].sort()).toEqual([
    'handlebars',
    'html',
    'jsonc',
    'markdown',
    'yaml',
  ])
})
