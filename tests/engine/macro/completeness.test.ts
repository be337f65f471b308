import { describe, expect, test } from 'vitest'
import { defaultConfig, type Config } from '../../../engine/settings/config'
import type { Finding } from '../../../engine/finding'
import { createLinter } from '../../../engine/lint'
import { completenessOf, missingParts } from '../../../engine/macro/completeness'
import { overviewOf } from '../../../engine/overview'
import { rules } from '../../../rules'

const linter = createLinter(rules)

/** What a Markdown macro has and lacks: "failure: apology, repair | deadline". */
function partsOf(text: string, settings: Partial<Config> = {}): string {
  const config = { ...defaultConfig, ...settings }
  const file = { path: 'macro.md', text }
  const [only] = overviewOf(file, config)!.macros
  const missing = missingParts(linter.lint(file, config).findings).get('') ?? []
  const parts = completenessOf(only!.reading!, missing, rules, config)
  return parts ? `${parts.kind}: ${parts.has.join(', ')} | ${parts.lacks.join(', ')}` : 'none'
}

const cold =
  'We are sorry for the mistake. Thank you for your patience with us. Our team is here for you all week.'
const dented =
  'We are sorry that our driver dented the tin. You had to clean the shelf. We have sent a new one, and it arrives on Tuesday at ten. From now on each tin is wrapped.'

describe('a macro has and lacks', () => {
  const cases: readonly [what: string, text: string, settings: Partial<Config>, parts: string][] = [
    [
      'what the rules for its kind ask for',
      cold,
      { kind: 'failure' },
      'failure: apology | specifics, ownership, acknowledgement',
    ],
    [
      'nothing, where all is said',
      dented,
      { kind: 'failure' },
      'failure: apology, specifics, ownership, acknowledgement, repair, deadline, prevention | ',
    ],
    [
      'no part whose rule is off',
      cold,
      {
        kind: 'failure',
        rules: { ...defaultConfig.rules, 'missing-ownership': 'off', 'missing-apology': 'off' },
      },
      'failure:  | specifics, acknowledgement',
    ],
    [
      'no fault of ours, while nobody may own one',
      dented,
      { kind: 'failure', causeKnown: false },
      'failure: apology, specifics, acknowledgement, repair, deadline, prevention | ',
    ],
    [
      'a refund only where the team may give one',
      `${dented} We have added a credit to your bill.`,
      { kind: 'failure', compensation: 'allowed' },
      'failure: apology, specifics, ownership, acknowledgement, repair, compensation, deadline, prevention | ',
    ],
    [
      'what a comment leaves out neither way',
      `<!-- amends-disable-next-line missing-specifics -- the agent fills it in -->\n${cold}`,
      { kind: 'failure' },
      'failure: apology | ownership, acknowledgement',
    ],
    [
      'other parts where a request is turned down',
      'We cannot refund the ticket. Thank you for your letter to us. We wish you a pleasant week.',
      { kind: 'denial' },
      'denial:  | reason, acknowledgement, alternative',
    ],
    [
      'other parts while an incident goes on',
      'We are investigating this issue. We will provide an update as soon as possible. Thank you for your patience.',
      { kind: 'investigating' },
      'investigating: repair | specifics, next update',
    ],
    ['nothing to be told of where nothing went wrong', dented, { kind: 'routine' }, 'none'],
    ['nothing to be told of what nobody knows the kind of', 'The tins stand on the upper shelf.', {}, 'none'],
  ]
  test.each(cases)('%s', (_, text, settings, parts) => expect(partsOf(text, settings)).toBe(parts))
})

test('every rule that misses a part of a macro is known', () => {
  const ids = rules
    .filter(({ id, reads }) => reads === 'macro' && id.startsWith('missing-'))
    .map(({ id }) => id)
  const known = missingParts(ids.map(finding)).get('') ?? []
  expect(known.map(({ rule }) => rule).sort()).toEqual(ids.sort())
})

test('findings are gathered by macro, in the order of a good answer, from behind others as well', () => {
  const hidden = {
    ...finding('missing-deadline'),
    related: [finding('missing-apology'), finding('excuse-but')],
  }
  const missing = missingParts([hidden, { ...finding('missing-reason'), macro: '/2' }])
  expect([...missing].map(([path, found]) => `${path}: ${found.map(({ rule }) => rule).join(', ')}`)).toEqual(
    [': missing-apology, missing-deadline', '/2: missing-reason'],
  )
})

const finding = (rule: string): Finding => ({
  rule,
  severity: 'info',
  confidence: 'high',
  hears: '',
  why: '',
  todo: '',
  macro: '',
  path: '',
  offsets: [0, 1],
  sentence: '',
  related: [],
})
