import { member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_TRANSLATORS } from './catalog'
import type { Preset } from './preset'
import { leftOutAs, textAt } from './records'

/** Texts of browser extensions: `_locales/en/messages.json`. */
export const chromeLocales: Preset = {
  id: 'chrome-locales',
  name: 'a browser extension',
  templates: 'chrome',
  recognizes(root, path) {
    const isInPlace = PLACE.test(path)
    if (root.kind !== 'object' || root.children.length === 0) return false
    if (isInPlace && !root.children.some(hasMessage)) {
      return 'A browser extension has its texts under `message`: `{"late": {"message": "…"}}`. This file has none.'
    }
    return (
      isInPlace ||
      (root.children.every(isOfShape) && root.children.some(hasPlaceholder) && root.children.some(hasMessage))
    )
  },
  entries: (root) =>
    root.children.flatMap((message) => {
      const texts = textAt(member(message, 'message'))
      return texts.length === 0 ? [] : [{ node: message, texts }]
    }),
  leavesOut: leftOutAs({
    description: FOR_TRANSLATORS,
    example: FOR_TRANSLATORS,
    content: 'is what a placeholder stands for',
  }),
}

const PLACE = /(?:^|[\\/])_locales[\\/]\w+[\\/]messages\.json$/

const hasMessage = (node: DataNode): boolean => stringAt(node, 'message') !== undefined

/** One that is just being typed may have no text yet. */
const isOfShape = ({ children }: DataNode): boolean =>
  children.every(({ key }) => /^(?:message|description|placeholders|hash)$/.test(String(key)))

const hasPlaceholder = (node: DataNode): boolean =>
  member(node, 'placeholders')?.children.some((one) => member(one, 'content') !== undefined) ?? false
