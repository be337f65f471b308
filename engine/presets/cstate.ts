import { member, stringAt } from '../data/data-tree'
import type { PagePreset } from './preset'
import { textAt } from './records'

/** Issue pages of cState. The labels of an incident are those of any page's front matter. */
export const cstate: PagePreset = {
  id: 'cstate',
  name: 'cState',
  templates: 'hugo',
  recognizes: (fields) =>
    fields !== undefined &&
    stringAt(fields, 'section') === 'issue' &&
    ['severity', 'resolved', 'affected', 'informational'].some((key) => member(fields, key)),
  texts: (fields) => textAt(member(fields, 'title'), 'subject', { form: 'text' }),
}
