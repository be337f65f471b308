import { expect, test } from 'vitest'
import { patterns } from '../../../engine/language/pattern'
import { patternIndex } from '../../../engine/language/pattern-index'
import { tokenize } from '../../../engine/language/tokens'
import { words } from '../../../engine/language/words'

const classes = { causes: words('rain snow'), greetings: words('hi hello') }
const sources = [
  'due to {causes}',
  'very? sorry',
  '{greetings}|{placeholder} we',
  '{number} days',
  'inconvenien*',
  'any inconvenience',
  '_ of rain',
  'we ... rain',
  'so? very? sorry for',
]

test.each([
  'We are late due to rain and due to snow.',
  'Sorry. So very sorry for any inconvenience, in 3 days.',
  'Hello we come. \uFFFC we come.',
  'A lot of rain. We sing in the rain.',
  'Inconvenient, and any inconveniences',
  'Nothing of all this.',
  '',
])('an index finds what the list finds in %j', (text) => {
  const tokens = tokenize(text, () => undefined)
  const [list, index] = [patterns(sources, classes), patternIndex(sources, classes)]
  for (let i = 0; i <= tokens.length; i++) {
    expect(index.find(tokens, i, tokens.length)).toEqual(list.find(tokens, i, tokens.length))
  }
})
