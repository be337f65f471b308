import type { Container } from './containers'
import { frame, spell } from './pieces'

export const csvFile: Container = {
  name: 'CSV',
  path: 'a.csv',
  languages: ['text with entities', 'html'],
  write(dice, body) {
    const sign = dice.pick([',', ';', '\t'])
    const row = (...cells: readonly string[]): string => cells.join(sign)
    const header = `${row('id', 'title', 'response', 'tags')}\n${row('1', '"We apologize, for ""any"" trouble"', '"All is\n\nwell."', '')}\n`
    const text = body.map(({ raw }) => raw).join('')
    const isBare = !/["\n]/.test(text) && !text.includes(sign) && text.trim() === text && dice.chance(0.6)
    const quote = isBare ? '' : '"'
    return [
      frame(header + row('2', 'Late', quote)),
      ...spell(body, (raw) => raw.replaceAll('"', '""')),
      frame(`${quote}${sign}late\n${row('3', 'On time', 'Thank you.', '"a ""b"""')}${dice.pick(['', '\n'])}`),
    ]
  },
}
