import { expect, test } from 'vitest'
import { PartialPaths } from '../../engine/partial-paths'

const paths = new PartialPaths([
  'macros/late.hbs',
  'macros/apology.hbs',
  'partials/apology.hbs',
  'partials/apology.html',
  'partials/blocks/repair.hbs',
  'mail/en/_outage.liquid',
  'mail/de/_outage.liquid',
  'mail/en/wait.liquid',
  'mail/de/wait.liquid',
  'mail/en/promise.html.erb',
  'texts/apology.json',
  'one.txt',
])

// The name as a tag has it, the file that holds the tag, the file that is meant.
test.each([
  ['apology', 'macros/late.hbs', 'partials/apology.hbs'],
  ['apology', 'mail/en/wait.liquid', undefined],
  ['apology.html', 'macros/late.hbs', 'partials/apology.html'],
  ['apology', 'partials/apology.hbs', 'partials/apology.html'],
  ['blocks/repair', 'macros/late.hbs', 'partials/blocks/repair.hbs'],
  ['../partials/blocks/repair', 'macros/late.hbs', 'partials/blocks/repair.hbs'],
  ['other/repair', 'macros/late.hbs', undefined],
  ['outage', 'mail/en/wait.liquid', 'mail/en/_outage.liquid'],
  ['outage', 'mail/de/wait.liquid', 'mail/de/_outage.liquid'],
  ['outage', 'macros/late.hbs', undefined],
  ['promise', 'mail/en/wait.erb', 'mail/en/promise.html.erb'],
  ['one', 'macros/late.hbs', undefined],
  ['one.txt', 'macros/late.hbs', 'one.txt'],
  ['one', 'macros/late.txt', 'one.txt'],
  ['late', 'macros/late.hbs', undefined],
  ['', 'macros/late.hbs', undefined],
  ['constructor', 'macros/late.hbs', undefined],
])('%s in %s is %s', (name, from, path) => expect(paths.named(name, from)).toBe(path))
