import type { parseDocument } from 'htmlparser2'

type Document = ReturnType<typeof parseDocument>
type Node = Document['childNodes'][number]
export type Element = Extract<Node, { attribs: object }>

/** All elements of a name, in the order of the text. */
export function elements(name: string, { childNodes }: { readonly childNodes: readonly Node[] }): Element[] {
  return childNodes.flatMap((node) => {
    if (!('attribs' in node)) return []
    return [...(node.name === name ? [node] : []), ...elements(name, node)]
  })
}

/** What an element says, with all below it. */
export const textOf = ({ childNodes }: { readonly childNodes: readonly Node[] }): string =>
  childNodes.map((node) => ('data' in node ? node.data : 'childNodes' in node ? textOf(node) : '')).join('')
