import type { DataNode } from '../data/data-tree'
import type { EntryText } from './preset'
import { wordsOf } from './prose'

/**
 * Marks which texts say what another text of the same object says in another form, as their keys tell: `body_text`
 * beside `body_html`, `TextPart` beside `HtmlPart`, `chatText` beside `text`. The plain text is the copy.
 */
export function markTwins(texts: readonly EntryText[]): EntryText[] {
  if (texts.length < 2) return [...texts]
  const originals = new Map<
    DataNode | undefined,
    Map<string, { readonly node: DataNode; readonly form: number }>
  >()
  for (const { node } of texts) {
    const named = twinName(node)
    if (!named) continue
    const siblings = originals.get(node.parent) ?? new Map<string, { node: DataNode; form: number }>()
    originals.set(node.parent, siblings)
    const known = siblings.get(named.stem)
    if (!known || named.form < known.form) siblings.set(named.stem, { node, form: named.form })
  }
  return texts.map((text) => {
    const named = twinName(text.node)
    const original = named && originals.get(text.node.parent)?.get(named.stem)
    return original && original.form < named.form ? { ...text, copyOf: original.node } : text
  })
}

/** Words of keys that tell the form of a text, by how rich it is. A key without any is between HTML and plain text. */
const forms = new Map([
  ['html', 0],
  ['rich', 0],
  ['markdown', 2],
  ['md', 2],
  ['text', 3],
  ['txt', 3],
  ['plain', 3],
  ['plaintext', 3],
  ['chat', 4],
])
const NO_FORM = 1

/** What a key is about, and in which form: `body_html` → body, HTML. Items of lists have no names. */
function twinName({ key }: DataNode): { readonly stem: string; readonly form: number } | undefined {
  if (typeof key === 'number') return undefined
  const words = wordsOf(key)
  const stem = words.filter((word) => !forms.has(word) && word !== 'part')
  const form = words.reduce((found, word) => Math.max(found, forms.get(word) ?? -1), -1)
  return { stem: stem.join(' '), form: form < 0 ? NO_FORM : form }
}
