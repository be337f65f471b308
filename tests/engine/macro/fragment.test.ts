import { expect, test } from 'vitest'
import { readMacros } from '../apology/read'

const message = 'We lost your parcel on Monday, and a new one leaves our house tonight with the driver.'

test.each([
  ['a whole message', 'a.hbs', message, false],
  ['fewer than twelve words', 'a.hbs', 'We lost your parcel on Monday.', true],
  ['a partial', 'a.hbs', `{{> apology_block}} ${message}`, true],
  ['a partial with a quoted name', 'a.hbs', `{{~> "blocks/regret" tone=tone}} ${message}`, true],
  ['a header and a footer', 'a.hbs', `{{> header brand=brand}} ${message} {{> partials/footer}}`, false],
  ['an include', 'a.liquid', `{% include 'regret' %} ${message}`, true],
  ['a render', 'a.liquid', `{%- render "regret" -%} ${message}`, true],
  ['dynamic content', 'a.json', JSON.stringify({ title: 'A', body: `{{dc.regret}} ${message}` }), true],
  ['a FreeMarker include', 'a.ftl', `<#include "regret.ftl"> ${message}`, true],
  ['a FreeMarker footer', 'a.ftl', `${message} <#include "../include/footer.ftl">`, false],
  ['its own word', 'a.md', `---\nfragment: true\n---\n${message}`, true],
  ['a comment that only talks of partials', 'a.md', `Use > as a sign. ${message}`, false],
])('%s', (_, path, text, isFragment) => {
  expect(readMacros(text, path)[0]!.isFragment).toBe(isFragment)
})
