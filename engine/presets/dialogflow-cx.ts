import { at, member, nodesOf, stringAt, type DataNode } from '../data/data-tree'
import { messageEntries, type BotMessage } from './bot-messages'
import type { Preset } from './preset'
import { FOR_AGENTS, leftOutAs } from './records'

/** Flows, pages and intents in the shapes of Dialogflow's newer API: what is said stands in fulfillments. */
export const dialogflowCx: Preset = {
  id: 'dialogflow-cx',
  name: 'Dialogflow CX',
  templates: 'dialogflow',
  recognizes(root) {
    if (root.kind !== 'object' || !PARTS.some((key) => member(root, key))) return false
    const phrases = member(root, 'trainingPhrases')
    // Other bots list their phrases as plain strings.
    if (phrases) return phrases.children.every(({ kind }) => kind !== 'string')
    for (const _ of fulfillmentsIn(root)) return true
    return 'Dialogflow CX has what a page says in fulfillments, as `messages` with `text`. This file has none.'
  },
  entries: (root) =>
    [...fulfillmentsIn(root)].flatMap((fulfillment) =>
      messageEntries(
        fulfillment,
        stringAt(root, 'displayName'),
        member(fulfillment, 'messages')!.children.map(messageOf),
      ),
    ),
  leavesOut: leftOutAs({
    text: 'is what customers write',
    displayName: FOR_AGENTS,
    description: FOR_AGENTS,
    condition: 'is a condition',
  }),
}

const PARTS = ['transitionRoutes', 'eventHandlers', 'entryFulfillment', 'trainingPhrases']

function* fulfillmentsIn(root: DataNode): Generator<DataNode> {
  for (const node of nodesOf(root)) {
    const mayHold = node === root || /fulfillment$/i.test(String(node.key))
    if (mayHold && member(node, 'messages')?.kind === 'array') yield node
  }
}

/** `{"text": {"text": ["…"]}}`: one of the texts is said. */
const messageOf = (message: DataNode): BotMessage => ({
  locale: stringAt(message, 'languageCode'),
  alternatives: at(message, 'text', 'text')?.children ?? [],
})
