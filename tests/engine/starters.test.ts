import { describe, expect, test } from 'vitest'
import { defaultConfig, parseConfig, type Config } from '../../engine/settings/config'
import { createLinter } from '../../engine/lint'
import { overviewOf } from '../../engine/overview'
import { profileNames } from '../../engine/settings/profiles'
import { pieces, slot, voiceOf } from '../../engine/starters/starter'
import { startersFor } from '../../engine/starters/texts'
import { rules } from '../../rules'

/** What a writer may put into the slots. */
const filled: Readonly<Record<string, string>> = {
  'what we did, and when': 'charged your card twice on 4 May',
  'what happened, and when': 'the second payment of 4 May',
  'what it cost you': 'the weekend that you had to spend without the card',
  'what it costs you': 'the orders that have to wait',
  'what we did so far': 'asked the bank for the list of payments',
  'what is still open': 'the second payment',
  'date and time': '9 May at noon',
  date: '12 May',
  'what we did to put it right': 'refunded the second payment',
  'what follows': 'the money on your account',
  'what we change': 'compare each payment with its order',
  amount: '20 euros',
  'what you asked for': 'exchange the lamp',
  'the reason': 'it was made to your measure',
  'what this means for you': 'that the lamp does not fit your shelf',
  'another way': 'cut the arm to the right length',
  'what to tell us': 'the length of the shelf',
  start: '09:20',
  end: '10:40',
  time: '11:00',
  who: 'customers in Norway',
  'do what': 'open their invoices',
  what: 'the storage behind the invoices',
  'a way around it': 'invoices can be asked for by email',
  'what we did or missed': 'deleted a key that was still in use',
  'fixing it how': 'restoring the key',
  'fixed what': 'restored the key of the storage',
  'doing what': 'restoring the key from the backup',
  'what failed': 'a key of the storage that was gone',
  'the name': 'your mother',
  'what we took care of': 'closed her account without a fee',
}

const linter = createLinter(rules)
const voices = ["We're", 'We are', "I'm", 'I am'].map((typed) => voiceOf(typed)!)

/** What is found in the starters when their slots are filled. */
function findingsOf(config: Config, voice: (typeof voices)[number], isToldKind: boolean) {
  return startersFor({ policy: config, voice }).flatMap(({ kind, label, pieces: all }) => {
    const text = all.map((piece) => (typeof piece === 'string' ? piece : filled[asOurs(piece.hint)])).join('')
    expect(text).not.toContain('undefined')
    const { findings } = linter.lint({ path: 'a.md', text }, isToldKind ? { ...config, kind } : config)
    return findings.map(({ rule, severity }) => ({ label, rule, severity }))
  })
}

const asOurs = (hint: string): string => hint.replace(/\bI\b/g, 'we').replace(/\bme\b/g, 'us')

describe('a starter whose slots are filled', () => {
  test.each([true, false])('lacks nothing and says nothing wrong: kind told %s', (isToldKind) => {
    for (const voice of voices) expect(findingsOf(defaultConfig, voice, isToldKind)).toEqual([])
  })

  const compensations = ['allowed', 'required', 'forbidden'].map((compensation) => ({ compensation }))

  test.each([...profileNames.map((name) => ({ extends: name })), ...compensations])(
    'has at most a hint under %j',
    (written) => {
      const { config } = parseConfig(JSON.stringify(written), rules)
      for (const voice of voices.slice(1, 3)) {
        expect(findingsOf(config, voice, true).filter(({ severity }) => severity !== 'hint')).toEqual([])
      }
    },
  )

  test('is read as what it is for, or as nothing', () => {
    for (const { kind, pieces: all } of startersFor({ policy: defaultConfig, voice: voices[0]! })) {
      const text = all.map((piece) => (typeof piece === 'string' ? piece : filled[piece.hint])).join('')
      const [macro] = overviewOf({ path: 'a.md', text }, defaultConfig)?.macros ?? []
      expect([kind, 'unknown']).toContain(macro?.reading?.kind)
    }
  })
})

test('a starter tells no fact: where its slots are open, it is a draft', () => {
  for (const { label, pieces: all } of startersFor({ policy: defaultConfig, voice: voices[1]! })) {
    const text = all.map((piece) => (typeof piece === 'string' ? piece : `[TODO: ${piece.hint}]`)).join('')
    const found = linter.lint({ path: 'a.md', text }, defaultConfig).findings.map(({ rule }) => rule)
    expect([label, [...new Set(found)]]).toEqual([label, ['unfilled-todo']])
    expect(text).not.toMatch(/\d/)
  }
})

test('words and slots are put together like strings', () => {
  const day = slot('day', 'deadline')
  expect(pieces`On ${day}${[]}, ${'we'} ${[' or ', day]}.`).toEqual(['On ', day, ', we  or ', day, '.'])
})
