import { test } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run, type Case } from './run'

const linter = createLinter(rules)
const own =
  'Hello {{name}}, your lamp was late. We packed the wrong box for you on Monday. You waited for it all week.'
const repair = 'We have sent a new one, and it is with you by 5 pm on Friday, 8 May.'
const macro = `{{> opening}} ${own} ${repair}`
const config = JSON.stringify({ overrides: [{ files: ['macros/**'], kind: 'failure' }] })
const files = {
  'amends.config.json': config,
  'macros/late.hbs': macro,
  'partials/opening.hbs': 'Thank you for your letter.',
}

const cases: Record<string, Partial<Case>> = {
  'partials that nobody named are read': { args: ['check', 'macros/late.hbs'], stdout: ['missing-apology'] },
  'the standard input has partials, too': {
    args: ['check', '--stdin', '--stdin-filename', 'macros/new.hbs'],
    stdin: macro,
    stdout: ['missing-apology'],
  },
  'partials of a file outside of the working directory lie beside it': {
    args: ['check', '/other/late.hbs', '--config', '/repo/amends.config.json'],
    files: {
      ...files,
      'amends.config.json': '{ "kind": "failure" }',
      '/other/late.hbs': macro,
      '/other/partials/opening.hbs': 'We are sorry that we sent your lamp late.',
    },
    silent: ['missing-apology'],
  },
  'a partial that cannot be read is not known': {
    args: ['check', 'macros'],
    files: { ...files, 'partials/opening.hbs': null },
    silent: ['missing-apology'],
  },
  'a rewrite leaves the partials alone': {
    args: ['check', '--fix', 'macros'],
    files: {
      ...files,
      'partials/opening.hbs': 'We are so very sorry for any inconvenience, but it happens.',
    },
    silent: ['missing-apology', 'partials/opening.hbs'],
  },
}

test.each(Object.entries(cases))('%s', async (_, one) => {
  await run({ args: [], files, exit: 0, linter, ...one })
})
