import { describe, expect, test } from 'vitest'
import type { ComponentName } from '../../../engine/macro/components'
import { mark, parseMarked } from '../../harness/marked'
import { readMacros } from '../apology/read'

const marks = ['⟦', '⟧'] as const

/** The text with marks around the places of one part. */
function placesOf(name: ComponentName, text: string): string {
  const [macro] = readMacros(text, 'reply.txt')
  const ranges = macro!.components[name].map(({ sentence: { tokens, mapped }, from, to }) =>
    mapped.toSource(tokens[from]!.start, tokens[to - 1]!.end),
  )
  return mark({ text, ranges }, marks)
}

describe.each<[ComponentName, string[]]>([
  [
    'regret',
    [
      '⟦We are sorry⟧ that we lost it.',
      '⟦{{apology}}⟧ We send a new one.',
      'Sorry, which one is it?',
      'Never be sorry.',
    ],
  ],
  [
    'specifics',
    [
      'We are sorry ⟦for losing your bag⟧.',
      '⟦Our printer failed.⟧',
      'People were ⟦unable to log⟧ in.',
      'It is about ⟦{{issue}}⟧.',
      'It is about ⟦{{order_number}}⟧.',
      'We apologize for any inconvenience.',
      'Hi {{first_name}}, we are sorry.',
    ],
  ],
  [
    'responsibility',
    [
      'This was ⟦our mistake⟧.',
      'Sorry ⟦we charged you twice⟧.',
      'That ⟦is on us⟧.',
      '⟦I should have⟧ called.',
      '⟦We didn’t⟧ test it.',
      'Our update ran long; ⟦we caused⟧ it.',
      'We take responsibility very seriously.',
      'If we made a mistake, tell us.',
      'It was not our mistake.',
      'We did not receive your form.',
    ],
  ],
  [
    'acknowledgement',
    [
      '⟦You were right⟧ to write.',
      '⟦That left you⟧ without a phone.',
      'I ⟦don’t blame you⟧ for being cross.',
      '⟦I know that this⟧ came before your exam.',
      '⟦I understand your frustration⟧.',
      'The box is blue.',
    ],
  ],
  [
    'explanation',
    [
      'It stopped ⟦because a⟧ disk was full.',
      'The ⟦cause was⟧ a wrong switch.',
      '⟦{{root_cause}}⟧ stopped it.',
      'It is late because of unforeseen circumstances.',
      'It is late due to the storm.',
      'It is late.',
    ],
  ],
  [
    'repair',
    [
      '⟦I’ve refunded⟧ it.',
      '⟦We will send⟧ a new one.',
      '⟦We are replacing⟧ the disk.',
      '⟦Your refund was issued⟧.',
      '⟦{{resolution}}⟧',
      '⟦Would you like⟧ a refund or a voucher?',
      'We will look into it.',
      'We will pass on your feedback.',
      'We will share your comments.',
      'We cannot refund it.',
      'We have not refunded it.',
    ],
  ],
  [
    'deadline',
    [
      'We will call ⟦by Friday⟧.',
      'It will be there ⟦within 3 days⟧.',
      'It will work ⟦by {{eta}}⟧.',
      '⟦Next update⟧ will follow.',
      'It broke on Friday.',
      'We will call soon.',
    ],
  ],
  [
    'compensation',
    [
      '⟦We have added a credit⟧ to your account.',
      '⟦{{voucher_code}}⟧ is for your next visit.',
      'The next month ⟦is on us⟧.',
      'Get a discount with our card.',
    ],
  ],
  [
    'prevention',
    [
      '⟦We have also added⟧ a second check.',
      '⟦From now on⟧ Ann checks each label.',
      'It will never happen again.',
      'We will do better.',
    ],
  ],
  [
    'invitation',
    [
      '⟦Reply to this⟧ mail.',
      '⟦Call me⟧ on {{phone}}.',
      '⟦Tell me if⟧ it fails.',
      'Please do not reply to this mail.',
      'The box is blue.',
    ],
  ],
])('%s', (name, texts) => {
  test.each(texts)('%s', (marked) => {
    const { text } = parseMarked(marked, marks)
    expect(placesOf(name, text)).toBe(marked)
  })
})

test('a bare feeling is half of an acknowledgement', () => {
  const half = (text: string): boolean[] =>
    readMacros(text, 'reply.txt')[0]!.components.acknowledgement.map((place) => place.half ?? false)
  expect(half('I understand your frustration.')).toEqual([true])
  expect(half('I understand that this cost you a day.')).toEqual([false])
})

test('parts are found in every branch, and once each', () => {
  const [macro] = readMacros(
    'Sorry. {{#if sent}}I have refunded it.{{else}}We will send a new one.{{/if}} Reply here.',
    'reply.hbs',
  )
  const words = macro!.components.repair.map(({ sentence }) =>
    sentence.text.slice(sentence.sentence.start, sentence.sentence.end),
  )
  expect(words).toEqual(['I have refunded it.', 'We will send a new one.'])
  expect(macro!.components.invitation).toHaveLength(1)
})

test('quoted words and headings are no parts', () => {
  const [macro] = readMacros(
    '# We will refund it\n\nYou told us that "we will refund it" is what you heard.',
    'reply.md',
  )
  expect(macro!.components.repair).toEqual([])
})

test('looking into it is something to do while an incident is investigated', () => {
  const text = 'We are investigating why some customers cannot sign in. Next update at 10:30 UTC.'
  expect(readMacros(text, 'status/a.md')[0]!.components.repair).toHaveLength(1)
  expect(readMacros(text, 'status/a.md', { kind: 'failure' })[0]!.components.repair).toEqual([])
})
