import { member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_TRANSLATORS } from './catalog'
import type { Preset } from './preset'
import { leftOutAs, textAt } from './records'

/** Messages as FormatJS extracts them: `{"late": {"defaultMessage": "…", "description": "…"}}`, or a list of them. */
export const formatjs: Preset = {
  id: 'formatjs',
  name: 'FormatJS',
  templates: 'icu',
  recognizes: (root) => root.children.some(isMessage) && root.children.every(isOfShape),
  entries: (root) =>
    root.children.flatMap((message) => {
      const texts = textAt(member(message, 'defaultMessage'))
      return texts.length === 0 ? [] : [{ node: message, texts }]
    }),
  leavesOut: leftOutAs({ description: FOR_TRANSLATORS }),
}

/** One that is just being typed may have no text yet. */
const isOfShape = ({ children }: DataNode): boolean => children.every(({ key }) => KEYS.has(String(key)))

const KEYS = new Set(['id', 'defaultMessage', 'description', 'file', 'start', 'end', 'line', 'col'])

const isMessage = (node: DataNode): boolean => stringAt(node, 'defaultMessage') !== undefined
