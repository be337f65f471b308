import { childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import { leftOutAs, recordPreset, textAt } from './records'

/** Message templates of the WhatsApp Business Platform: components, of which the header is the subject. */
export const whatsapp = recordPreset({
  id: 'whatsapp',
  name: 'WhatsApp',
  wrappers: ['data', 'message_templates', 'templates'],
  isRecord(record) {
    const components = componentsOf(record)
    if (!components.some((component) => /^body$/i.test(stringAt(component, 'type') ?? ''))) return false
    return (
      components.some((component) => member(component, 'text')) ||
      'A WhatsApp template has its words under `text` of the component `BODY`. This one has none.'
    )
  },
  texts: (record) =>
    componentsOf(record).flatMap((component) => [
      ...textAt(member(component, 'text'), isHeader(component) ? 'subject' : 'body', { form: 'text' }),
      ...childrenAt(component, 'buttons').flatMap((button) =>
        textAt(member(button, 'text'), 'body', { form: 'text' }),
      ),
    ]),
  labels(record) {
    const locale = stringAt(record, 'language')?.toLowerCase().replace('_', '-')
    return { channel: 'whatsapp', ...(locale !== undefined && { locale }) }
  },
  leavesOut: leftOutAs({ body_text: 'holds examples of values', header_text: 'holds examples of values' }),
})

const componentsOf = (record: DataNode): readonly DataNode[] => {
  const components = member(record, 'components')
  return components?.kind === 'array' ? components.children : []
}

const isHeader = (component: DataNode): boolean => /^header$/i.test(stringAt(component, 'type') ?? '')
