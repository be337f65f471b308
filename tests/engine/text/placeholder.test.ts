import { expect, it } from 'vitest'
import { placeholderKind, type PlaceholderKind } from '../../../engine/text/placeholder'

it.each<[string, PlaceholderKind]>([
  ['ticket.requester.first_name', 'person'],
  ['customer.firstName,fallback=there', 'person'],
  ['Customer Name', 'person'],
  ['name', 'person'],
  ['company.name', 'company'],
  ['customer.company', 'company'],
  ['ticket.title', 'issue'],
  ['title', 'issue'],
  ['their specific issue', 'issue'],
  ['incident.date', 'time'],
  ['refund_date', 'time'],
  ['order.refundAmount', 'money'],
  ['amount', 'money'],
  ['customer.order_id', 'unknown'],
  ['x', 'unknown'],
  ['', 'unknown'],
  ['issue | default: "some company"', 'issue'],
])('%j is of kind %s', (expression, kind) => expect(placeholderKind(expression)).toBe(kind))

it('asks the team first', () => {
  expect(placeholderKind('X.Owner | upcase', { company: ['x.owner'] })).toBe('company')
})
