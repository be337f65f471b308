import { expect, test } from 'vitest'
import { findClock } from '../../../engine/macro/clock'
import { tokenize } from '../../../engine/language/tokens'
import { placeholderKind, PLACEHOLDER } from '../../../engine/text/placeholder'
import { parseMarked } from '../../harness/marked'

/** The marked places of a text that name a time. `<name>` stands for a placeholder of that name. */
function clockIn(source: string): (readonly [number, number])[] {
  const names = [...source.matchAll(/<(\w+)>/g)].map((match) => match[1]!)
  const text = withPlaceholders(source)
  let next = 0
  const tokens = tokenize(text, () => {
    const name = names[next++]!
    return { kind: placeholderKind(name), name, raw: `{{${name}}}` }
  })
  const found = findClock(tokens, { from: 0, to: tokens.length })
  return found ? [[tokens[found.from]!.start, tokens[found.to - 1]!.end]] : []
}

const withPlaceholders = (source: string): string => source.replace(/<\w+>/g, PLACEHOLDER)

test.each([
  'You get an answer «by 5 pm tomorrow».',
  'We call you «by Friday at noon».',
  'The next note comes «at 14:30 UTC».',
  'It was down «from 10:02 to 10:06».',
  'I will write «at 9 a.m».',
  'The money takes «3–5 business days».',
  'It takes «24h».',
  'Answers come within our «24-hour» window.',
  'It is a «two-day» delay.',
  'We refund you «within two working days».',
  'I will know more «in an hour».',
  'We knew «after half an hour».',
  'You hear from me «within the hour».',
  'It leaves «by the end of the day».',
  'We reply «by EOD».',
  'It ships «on May 9».',
  'It ships «on 9 May».',
  'We bill you «on the 9th of June».',
  'It is due «on the 9th».',
  'We close «in March».',
  'It left «on 2031-05-09».',
  'It left «on 09/05/2031».',
  'We open again «next week».',
  'I will call «this afternoon».',
  'The new release is out «today».',
  'Your seat is held «until Sat».',
  'We answer «in a few hours».',
  'We reply «by 5».',
  'It arrives «on <delivery_date>».',
  'It arrives «within <count> days».',
  'We write to you «by [TODO: time]».',
  'It costs nothing «for [TODO: minutes/hours]».',
])('%s', (marked) => {
  const { text, ranges } = parseMarked(marked, ['«', '»'])
  // A placeholder is one unit, and the only one of these texts stands at their ends.
  const shorter = text.length - withPlaceholders(text).length
  expect(clockIn(text)).toEqual(ranges.map(([start, end]) => [start, end - shorter]))
})

test.each([
  'We will reply as soon as possible.',
  'This may take a while.',
  'Please march on.',
  'We fixed 3 of the 5 orders.',
  'You get 5% off and $40 back.',
  'We reduced it by 5 seats.',
  'It is in version 4.2.',
  'We are open 24/7.',
  'You were charged twice.',
  'The second order was lost, and the third one too.',
  'Just a minute.',
  'In the coming weeks we will do better.',
  'We sat in the sun.',
  'Your order <order_number> is late.',
  'We sent [TODO: what].',
])('%s names no time', (text) => {
  expect(clockIn(text)).toEqual([])
})
