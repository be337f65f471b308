import { at, childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import type { Entry, EntryText, Preset } from './preset'
import { FOR_AGENTS, leftOutAs, recordsOf, textAt, twins } from './records'

/** Mail templates of Amazon SES and Pinpoint: for their commands, and inside of CloudFormation. */
export const awsSes: Preset = {
  id: 'aws-ses',
  name: 'Amazon SES',
  templates: 'handlebars',
  recognizes(root) {
    const templates = templatesOf(root)
    if (templates.some((template) => textsOf(template).length > 0)) return true
    return templates.some((template) => member(template, 'TemplateName'))
      ? 'Amazon SES has a mail in `SubjectPart`, `HtmlPart` and `TextPart`. This template has none of them.'
      : false
  },
  entries: (root) =>
    templatesOf(root).flatMap((node): Entry[] => {
      const texts = textsOf(node)
      return texts.length === 0 ? [] : [{ node, title: stringAt(node, 'TemplateName'), texts }]
    }),
  leavesOut: leftOutAs({ TemplateName: FOR_AGENTS, TemplateDescription: FOR_AGENTS }),
}

const wrappers = ['Template', 'Templates', 'EmailTemplateRequest', 'EmailTemplateResponse']

/** Templates may be resources of a stack. */
const templatesOf = (root: DataNode): DataNode[] => {
  const resources = childrenAt(root, 'Resources').filter((resource) =>
    /^AWS::(?:SES::Template|Pinpoint::EmailTemplate)$/.test(stringAt(resource, 'Type') ?? ''),
  )
  if (resources.length === 0) return [...recordsOf(root, wrappers)]
  return resources.flatMap(
    (resource) => at(resource, 'Properties', 'Template') ?? at(resource, 'Properties') ?? [],
  )
}

function textsOf(template: DataNode): EntryText[] {
  const content = member(template, 'TemplateContent')
  if (content) return mail(content, 'Subject', 'Html', 'Text')
  const isNamed = ['TemplateName', 'SubjectPart', 'Subject'].some((key) => member(template, key))
  if (!isNamed || !(member(template, 'HtmlPart') || member(template, 'TextPart'))) return []
  return mail(template, member(template, 'SubjectPart') ? 'SubjectPart' : 'Subject', 'HtmlPart', 'TextPart')
}

/** The plain text is for mail programs without HTML. */
const mail = (node: DataNode, subject: string, html: string, text: string): EntryText[] => [
  ...textAt(member(node, subject), 'subject', { form: 'text' }),
  ...twins(member(node, html), member(node, text)),
]
