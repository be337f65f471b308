import { describe, expect, it } from 'vitest'
import { text } from '../../../engine/formats/text'
import { expectSlices, readings } from './raw-slices'

describe('where a phrase stands in a text file', () => {
  it.each([
    ['on one line', 'Hi,\n\n⟦We apologize for any inconvenience⟧.\n'],
    ['over two lines', 'Hi,\r\n⟦We apologize\r\n   for any inconvenience⟧.\r\n'],
    ['not over a blank line', 'We apologize\n\nfor any inconvenience'],
    ['not over a list item', 'We apologize\n- for any inconvenience'],
    ['carriage returns alone', '⟦We apologize\rfor any inconvenience⟧'],
    ['behind an emoji', '😢 ⟦We apologize for any inconvenience⟧'],
    ['with a curly apostrophe', '⟦We’re sorry for any inconvenience⟧'],
    ['in a template', 'Hi {{name}},\n{{#if late}}\n⟦We apologize for any inconvenience⟧\n{{/if}}'],
    ['tags are text', '<b>⟦We apologize for any inconvenience⟧</b>'],
    ['with soft hyphens', '⟦We apolo\u00ADgize for any incon\u200Bvenience⟧'],
  ])('%s', (_name, marked) => expectSlices(text, marked))
})

it('reads the other languages of people who write below each other', () => {
  expect(readings(text, 'Es tut uns leid.\n\nขออภัย')).toEqual(['Es tut uns leid.', 'ขออภัย'])
})
