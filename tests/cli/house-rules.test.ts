import { describe, it } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run, type Case } from './run'

const noOops = {
  id: 'no-oops',
  phrases: ['oops'],
  message: 'We name what happened.',
  replacement: 'sorry',
  examples: { flags: ['[[Oops]], that was us.'], allows: ['That was us.'] },
}

/** A working directory with these house rules and one macro. */
const world = (...houseRules: object[]) => ({
  files: { 'amends.config.json': JSON.stringify({ houseRules }), 'a.md': 'Oops, that was us.\n' },
  linter: createLinter(rules),
})
const withExamples = (examples: object) => world({ ...noOops, examples })

describe('house rules', () => {
  const cases: Record<string, Case> = {
    'are checked with ours': {
      ...world(noOops),
      args: ['check'],
      exit: 0,
      stdout: [
        'warning  house/no-oops',
        'Our rule: We name what happened.',
        '+ Sorry, that was us.',
        '1 can be fixed safely with --fix.',
      ],
    },
    'may fail a check': {
      ...world(noOops),
      args: ['check', '--rule', 'house/no-oops:error'],
      exit: 1,
      stdout: ['error  house/no-oops'],
    },
    'may be off': {
      ...world(noOops),
      args: ['check', '--rule', 'house/no-oops:off'],
      exit: 0,
      stdout: ['nothing to amend'],
    },
    'that nobody made have no level': {
      ...world(noOops),
      args: ['check', '--rule', 'house/no-ops:off'],
      exit: 2,
      stderr: ['No config in force here has a rule "house/no-ops". Did you mean "house/no-oops"?'],
    },
    'are listed below ours': {
      ...world(noOops),
      args: ['rules'],
      exit: 0,
      stdout: [/^generic-apology .*\n(?:.*\n)*house\/no-oops +warning +We name what happened\.\n$/m],
    },
    'are explained': {
      ...world(noOops),
      args: ['explain', 'house/no-oops'],
      exit: 0,
      stdout: [
        'house/no-oops · warning\nWe name what happened.\n\nWhy       Your amends.config.json says so.\n',
        'To do     Write "sorry".\n',
        'Flagged\n  - Oops, that was us.\n',
        'Allowed\n  - That was us.\n',
      ],
      silent: ['Sources', 'Reads as'],
    },
    'without examples are explained, too': {
      ...world({ id: 'a', phrases: ['oops'] }),
      args: ['explain', 'house/a'],
      exit: 0,
      stdout: ['house/a · warning\nWe do without "oops".\n'],
      silent: ['Flagged', 'Allowed'],
    },
    'that nobody made are not explained': {
      ...world(noOops),
      args: ['explain', 'house/oops'],
      exit: 2,
      stderr: ['There is no rule "house/oops". Did you mean "house/no-oops"?'],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, expected) => void (await run(expected)))
})

describe('amends rules --test', () => {
  const test = ['rules', '--test']
  const cases: Record<string, Case> = {
    'counts what passes': {
      ...world(noOops, { id: 'a', phrases: ['yikes'] }),
      args: test,
      exit: 0,
      stdout: ['2 examples of 2 house rules passed.\n'],
    },
    'tests rules that are off, too': {
      files: {
        'amends.config.json': JSON.stringify({ houseRules: [noOops], rules: { 'house/no-oops': 'off' } }),
      },
      args: test,
      exit: 0,
      stdout: ['2 examples of 1 house rule passed.\n'],
    },
    'tells of a text that is not flagged': {
      ...withExamples({ flags: ['[[Ouch]], that was us.'] }),
      args: test,
      exit: 1,
      stdout: [
        'house/no-oops: "[[Ouch]], that was us." should flag "Ouch", but flags nothing.\n',
        '1 of 1 example of 1 house rule failed.\n',
      ],
    },
    'tells of a text that is flagged elsewhere': {
      ...withExamples({ flags: ['Oops, that was [[us]].'] }),
      args: test,
      exit: 1,
      stdout: ['should flag "us", but flags "Oops".'],
    },
    'tells of a text that is not allowed': {
      ...withExamples({ allows: ['Oops.', 'All is well.'] }),
      args: test,
      exit: 1,
      stdout: ['house/no-oops: "Oops." is allowed, but flags "Oops".\n', '1 of 2 examples'],
    },
    'takes a config by name': {
      files: { 'other.json': JSON.stringify({ houseRules: [noOops] }) },
      args: [...test, '--config', 'other.json'],
      exit: 0,
      stdout: ['2 examples of 1 house rule passed.\n'],
    },
    'needs house rules': {
      files: { 'amends.config.json': '{}' },
      args: test,
      exit: 2,
      stderr: ['amends: There are no house rules to test in the config in force here.\n'],
    },
    'needs a config without mistakes': {
      ...withExamples({ flags: ['Oops.'] }),
      args: test,
      exit: 2,
      stderr: [
        /^amends: amends\.config\.json:1:\d+: This must be a text with the flagged words in \[\[double brackets\]\]\.\n$/,
      ],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, expected) => void (await run(expected)))
})
