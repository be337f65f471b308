import { childrenAt, member, stringAt, valuesAt } from '../data/data-tree'
import { textAt, type RecordKind } from './records'

/** Dynamic content: each variant is a message of its own, in its own language. */
export const dynamicContent: RecordKind = {
  isRecord(node) {
    const variants = childrenAt(node, 'variants')
    if (variants.some((variant) => stringAt(variant, 'content') !== undefined)) return true
    if (variants.length === 0 || !/^\{\{\s*dc\./.test(stringAt(node, 'placeholder') ?? '')) return false
    return 'It has `variants` like dynamic content of Zendesk, but none of them has `content`.'
  },
  messages: (record) => member(record, 'variants')!.children,
  title: 'name',
  texts: (variant) => textAt(member(variant, 'content')),
  labels(variant) {
    const locale = valuesAt(variant, 'locale')[0] ?? LOCALES.get(valuesAt(variant, 'locale_id')[0] ?? '')
    return locale ? { locale: locale.toLowerCase() } : undefined
  },
}

/** Zendesk numbers the languages. Of the others the text itself tells. */
const LOCALES: ReadonlyMap<string, string> = new Map([['1', 'en-us']])
