import { childrenAt, member, type DataNode } from '../data/data-tree'
import type { Entry, EntryText, Preset } from './preset'
import { textAt } from './records'

/** Content elements of Botpress 12: forms whose fields name their language, as in `text$en`. */
export const botpress: Preset = {
  id: 'botpress',
  name: 'Botpress',
  recognizes(root) {
    const forms =
      root.kind === 'array' ? root.children.flatMap((element) => member(element, 'formData') ?? []) : []
    if (forms.length === 0) return false
    if (forms.some((form) => form.children.some(({ key }) => FIELD.test(String(key))))) return true
    return 'Botpress names the language behind each text: `text$en`. This file has no such text.'
  },
  entries: (root) => root.children.flatMap(entriesOf),
}

const FIELD = /^(?:text|title|subtitle|markdown|message|variations|choices|items)\$([a-z]{2}(?:-[a-z]{2})?)$/i

/** A message in each language. The variations that it is chosen from are messages of their own. */
function entriesOf(element: DataNode): Entry[] {
  const messages = new Map<string, EntryText[]>()
  const variations: Entry[] = []
  for (const field of childrenAt(element, 'formData')) {
    const locale = FIELD.exec(String(field.key))?.[1]?.toLowerCase()
    if (locale === undefined) continue
    const items = field.children.filter(({ kind }) => kind === 'object')
    const texts = [
      ...textAt(field),
      ...items.flatMap((item) => [...textAt(member(item, 'title')), ...textAt(member(item, 'subtitle'))]),
    ]
    if (texts.length > 0) messages.set(locale, [...(messages.get(locale) ?? []), ...texts])
    for (const node of field.children) {
      if (node.kind === 'string') variations.push({ node, labels: { locale }, texts: textAt(node) })
    }
  }
  const joined = [...messages].map(([locale, texts]) => ({ node: texts[0]!.node, labels: { locale }, texts }))
  return [...joined, ...variations]
}
