import { member, stringAt, type DataNode } from '../data/data-tree'
import { splitTags } from '../labels'
import { FOR_AGENTS, leftOutAs, type RecordKind, SORTS, textAt, toolPreset, twins } from './records'

/** A quick text, as `sf data export` and the data loader write it. */
const quickText: RecordKind = {
  isRecord(node) {
    const message = stringAt(node, 'Message')
    const isNamed = typeOf(node) === 'QuickText'
    if (message === undefined)
      return isNamed && 'Its records are quick texts of Salesforce, but they have no `Message`.'
    return isNamed || (isTitled(node) && (FIELDS.some((key) => member(node, key)) || message.includes('{!')))
  },
  isAmongRecords: (node) => isTitled(node) && stringAt(node, 'Message') !== undefined,
  title: 'Name',
  texts: (record) => textAt(member(record, 'Message'), 'body', { form: 'text' }),
  labels(record) {
    const channels = splitTags([(stringAt(record, 'Channel') ?? '').replaceAll(';', ',')])
    return channels.length === 1 ? { channel: channels[0]! } : undefined
  },
}

const isTitled = (node: DataNode): boolean => stringAt(node, 'Name') !== undefined

/** Fields of quick texts that no table of a team's own has. */
const FIELDS = ['IsInsertable', 'FolderName', 'FolderId']

/** An email template: HTML, and the same as plain text. */
const emailTemplate: RecordKind = {
  isRecord: (node) =>
    typeOf(node) === 'EmailTemplate' &&
    [stringAt(node, 'HtmlValue'), stringAt(node, 'Body')].some((text) => text !== undefined),
  title: 'Name',
  texts: (record) => [
    ...textAt(member(record, 'Subject'), 'subject'),
    ...twins(member(record, 'HtmlValue'), member(record, 'Body')),
  ],
  labels: () => ({ channel: 'email' }),
}

const typeOf = (node: DataNode): string | undefined => {
  const attributes = member(node, 'attributes')
  return attributes && stringAt(attributes, 'type')
}

/** Quick texts and email templates of Salesforce, from the trees that its command line exports or from CSV. */
export const salesforce = toolPreset(
  {
    id: 'salesforce',
    name: 'Salesforce',
    templates: 'salesforce',
    wrappers: ['records'],
    leavesOut: leftOutAs({
      Name: FOR_AGENTS,
      Description: FOR_AGENTS,
      Category: SORTS,
      Channel: SORTS,
      FolderName: SORTS,
    }),
  },
  [quickText, emailTemplate],
)
