import { member, stringAt } from '../data/data-tree'
import { leftOutAs, recordPreset, textAt } from './records'

/** Data sets of what customers ask and agents answer: Bitext's columns, which others have taken over. */
export const bitext = recordPreset({
  id: 'bitext',
  name: 'Bitext',
  wrappers: [],
  isRecord(row) {
    if (stringAt(row, 'instruction') === undefined || stringAt(row, 'intent') === undefined) return false
    if (stringAt(row, 'response') !== undefined) return true
    return member(row, 'flags') || member(row, 'category')
      ? 'Bitext has what agents answer in the column `response`. This file has no such column.'
      : false
  },
  title: 'intent',
  texts: (row) => textAt(member(row, 'response')),
  labels: () => undefined,
  leavesOut: leftOutAs({ instruction: 'is what a customer writes' }),
})
