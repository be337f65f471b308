import { at, childrenAt, member, valuesAt, type DataNode } from '../data/data-tree'
import { isProse } from './prose'
import { leftOutAs, textAt } from './records'
import type { Entry, PagePreset, Preset } from './preset'

/** The configuration of Upptime: the words of its status page. */
export const upptime: Preset = {
  id: 'upptime',
  name: 'Upptime',
  recognizes(root, path) {
    const isHere = /(?:^|[\\/])\.upptimerc\.ya?ml$/.test(path)
    if (!isHere && !(member(root, 'owner') && member(root, 'repo'))) return false
    if (member(root, 'sites') && (isHere || member(root, 'status-website') || member(root, 'i18n')))
      return true
    return isHere && 'Upptime has what it watches under `sites`. This file has none.'
  },
  entries: (root) => [
    ...['introTitle', 'introMessage'].flatMap((key) => entryAt(at(root, 'status-website', key))),
    ...childrenAt(root, 'i18n').flatMap((text) => entryAt(text)),
  ],
  leavesOut: leftOutAs({ name: 'names a site', title: 'names a link' }),
}

/** Issues of Upptime tell of maintenance: their templates say so with a label. */
export const upptimePage: PagePreset = {
  id: 'upptime',
  name: 'Upptime',
  recognizes: (fields, path) =>
    fields !== undefined &&
    /(?:^|[\\/])\.github[\\/]ISSUE_TEMPLATE[\\/]/i.test(path) &&
    valuesAt(fields, 'labels').some((labels) => /\bmaintenance\b/.test(labels)),
  texts: (fields) => textAt(member(fields, 'title'), 'subject', { form: 'text' }),
}

const entryAt = (node: DataNode | undefined): Entry[] =>
  node?.kind === 'string' && isProse(node.value)
    ? [{ node, texts: textAt(node, 'body', { form: 'markdown' }) }]
    : []
