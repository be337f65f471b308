import { expect, test } from 'vitest'
import { pattern } from '../../../engine/language/pattern'
import { tokenize } from '../../../engine/language/tokens'
import { words } from '../../../engine/language/words'
import { parseMarked } from '../../harness/marked'

const causes = words('rain snow')

test.each([
  ['take|takes very? seriously', 'We [[take seriously]] what you say.'],
  ['take|takes very? seriously', 'She [[takes very seriously]] what you say.'],
  ['take|takes very? seriously', 'We take it seriously.'],
  ['take ... seriously', 'We [[take your privacy seriously]].'],
  ['take ... seriously', 'We take one, and we do so seriously.'],
  ['take ... seriously', 'We take a b c d e f g h i j seriously.'],
  ['due to {causes}', 'Late [[due to snow]].'],
  ['due to _ {causes}', 'Late due to snow, [[due to heavy rain]].'],
  ['due to _? {causes}', 'Late [[due to rain]].'],
  ['inconvenien*', 'Any [[inconveniences]]?'],
  ['we will call', '[[We’ll call]] you.'],
  ['in {number} days', 'Back [[in 3 days]].'],
  ['hi {placeholder} ,', 'Hi Sam, we are here.'],
  ['will not', 'It [[won’t]] work.'],
])('%s finds %s', (source, marked) => {
  const { text, ranges } = parseMarked(marked)
  const tokens = tokenize(text, () => undefined)
  const found = pattern(source, { causes }).find(tokens, 0, tokens.length)
  const places = found ? [[tokens[found.from]!.start, tokens[found.to - 1]!.end]] : []
  expect(places).toEqual(ranges)
})

test('a class that is not there is a mistake in the code', () => {
  expect(() => pattern('due to {cause}', { causes }).find([], 0, 0)).toThrow('There is no word class {cause}')
})
