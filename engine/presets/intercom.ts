import { childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import { FOR_AGENTS, leftOutAs, type RecordKind, textAt, toolPreset, twins } from './records'

/** A macro: HTML, in which placeholders are elements, and the same as plain text. */
const macro: RecordKind = {
  isRecord(node) {
    const texts = [member(node, 'body'), member(node, 'body_text')]
    if (!member(node, 'visible_to')) return false
    if (stringAt(node, 'type') !== 'macro' && !member(node, 'available_on')) return false
    if (texts.some((text) => text?.kind === 'string')) return true
    return 'It has `visible_to` like a macro of Intercom, but no `body` or `body_text`.'
  },
  title: 'name',
  texts: (record) => twins(member(record, 'body'), member(record, 'body_text')),
  labels: () => undefined,
}

/** An article of the help center. Each of its translations is a message of its own. */
const article: RecordKind = {
  isRecord(node) {
    if (stringAt(node, 'type') !== 'article') return false
    if (stringAt(node, 'body') !== undefined || translationsOf(node).length > 0) return true
    return stringAt(node, 'title') !== undefined && member(node, 'author_id') !== undefined
      ? 'It is an article like those of Intercom, but it has no `body`.'
      : false
  },
  messages: (record) => [record, ...translationsOf(record)],
  title: 'title',
  texts: (message) => [
    ...textAt(member(message, 'title'), 'subject'),
    ...textAt(member(message, 'description'), 'body', { form: 'text' }),
    ...textAt(member(message, 'body'), 'body', { form: 'html' }),
  ],
  labels(message) {
    const locale =
      message.parent?.key === 'translated_content' ? String(message.key) : stringAt(message, 'default_locale')
    return locale ? { locale: locale.toLowerCase() } : undefined
  },
}

/** The other languages stand under their names, beside a `type`. */
const translationsOf = (record: DataNode): readonly DataNode[] =>
  childrenAt(record, 'translated_content').filter(({ kind }) => kind === 'object')

/** Macros and help center articles of Intercom. */
export const intercom = toolPreset(
  {
    id: 'intercom',
    name: 'Intercom',
    templates: 'liquid',
    wrappers: ['data', 'macros', 'articles', 'macro', 'article'],
    leavesOut: leftOutAs({ name: FOR_AGENTS }),
  },
  [macro, article],
)
