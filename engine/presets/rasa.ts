import { childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import type { Entry, Preset } from './preset'
import { FOR_AGENTS, leftOutAs, textAt } from './records'

/** Rasa: the responses of a domain. What users say, and the steps of stories, are training data. */
export const rasa: Preset = {
  id: 'rasa',
  name: 'Rasa',
  templates: 'braces',
  recognizes(root) {
    const responses = responsesOf(root)
    if (responses.some(({ kind }) => kind === 'array')) return true
    if (responses.length > 0) {
      return 'Rasa lists the variations of a response: `- text: …` below `utter_late:`. This file has no such list.'
    }
    return (
      isTraining(member(root, 'nlu'), NLU) ||
      isTraining(member(root, 'stories') ?? member(root, 'rules'), ['steps'])
    )
  },
  entries: (root) =>
    responsesOf(root).flatMap((response) =>
      response.children.flatMap((variation) => entryOf(variation, String(response.key))),
    ),
  leavesOut: leftOutAs({
    examples: 'holds what customers write',
    user: 'is what a customer writes',
    description: FOR_AGENTS,
    story: 'names a story',
    rule: 'names a rule',
    condition: 'is a condition',
    name: 'names a slot',
  }),
}

const NLU = ['intent', 'synonym', 'regex', 'lookup']

const isTraining = (list: DataNode | undefined, keys: readonly string[]): boolean =>
  list?.kind === 'array' && list.children.some((item) => keys.some((key) => member(item, key) !== undefined))

/** Responses are named `utter_…`. Domains of older versions have them under `templates`. */
const responsesOf = (root: DataNode): readonly DataNode[] =>
  (member(root, 'responses') ?? member(root, 'templates'))?.children.filter(({ key }) =>
    String(key).startsWith('utter_'),
  ) ?? []

/** Each variation goes out by itself, with the words on its buttons. The newest versions allow a plain text. */
function entryOf(variation: DataNode, title: string): Entry[] {
  const buttons = childrenAt(variation, 'buttons')
  const texts = [
    ...textAt(variation, 'body', { form: 'text' }),
    ...textAt(member(variation, 'text'), 'body', { form: 'text' }),
    ...buttons.flatMap((button) => textAt(member(button, 'title'), 'body', { form: 'text' })),
  ]
  const channel = stringAt(variation, 'channel')?.toLowerCase()
  const labels = channel === undefined ? undefined : { channel }
  return texts.length === 0 ? [] : [{ node: variation, title, labels, texts }]
}
