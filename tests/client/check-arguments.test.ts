import { expect, test } from 'vitest'
import { checkArguments } from '../../client/check-arguments'

const always = '--no --offline amends check --format concise'

const cases: readonly [what: string, definition: object, rest: string][] = [
  ['the whole folder where nothing else is said', {}, '-- .'],
  ['an empty list of paths', { paths: [] }, '-- .'],
  ['paths', { paths: ['macros', 'mails/*.mjml'] }, '-- macros mails/*.mjml'],
  ['a path that looks like an option', { paths: ['--fix'] }, '-- --fix'],
  ['options', { options: ['--fail-on', 'warning'] }, '--fail-on warning -- .'],
  ['what is no list', { paths: 'macros', options: { quiet: true } }, '-- .'],
  ['what is no text', { paths: [7, '', 'macros', null], options: [true] }, '-- macros'],
]

test.each(cases)('%s', (_, definition, rest) => {
  expect(checkArguments({ type: 'amends', ...definition }).join(' ')).toBe(`${always} ${rest}`)
})
