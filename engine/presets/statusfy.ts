import { member } from '../data/data-tree'
import type { PagePreset } from './preset'
import { textAt } from './records'

/** Incident pages of Statusfy, whose front matter lists `affectedsystems`. */
export const statusfy: PagePreset = {
  id: 'statusfy',
  name: 'Statusfy',
  recognizes: (fields) =>
    fields !== undefined &&
    member(fields, 'affectedsystems') !== undefined &&
    ['severity', 'resolved', 'scheduled'].some((key) => member(fields, key)),
  texts: (fields) => [
    ...textAt(member(fields, 'title'), 'subject', { form: 'text' }),
    ...textAt(member(fields, 'description'), 'body', { form: 'text' }),
  ],
}
