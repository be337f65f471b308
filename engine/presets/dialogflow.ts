import { childrenAt, member, stringAt, type DataNode } from '../data/data-tree'
import { messageEntries, type BotMessage } from './bot-messages'
import type { Entry, Preset } from './preset'
import { FOR_AGENTS, leftOutAs, textAt } from './records'

/** Intents of Dialogflow ES. The files beside them hold what users say. */
export const dialogflow: Preset = {
  id: 'dialogflow',
  name: 'Dialogflow ES',
  templates: 'dialogflow',
  recognizes(root) {
    if (isUserSays(root)) return true
    if (root.kind !== 'object' || !SETTINGS.some((key) => member(root, key))) return false
    if (responsesOf(root).some((response) => member(response, 'messages')?.kind === 'array')) return true
    return 'Dialogflow ES has what an intent answers under `responses`, as lists of `messages`. This file has none.'
  },
  entries: (root) => responsesOf(root).flatMap((response) => entriesOf(response, stringAt(root, 'name'))),
  leavesOut: leftOutAs({
    text: 'is what customers write',
    templates: 'holds what customers write',
    name: FOR_AGENTS,
    postback: 'is for the program behind',
  }),
}

/** Settings of an intent that no other tool has. */
const SETTINGS = ['webhookUsed', 'fallbackIntent', 'webhookForSlotFilling']

const isUserSays = (root: DataNode): boolean =>
  root.kind === 'array' &&
  root.children.some(
    (said) => member(said, 'data')?.kind === 'array' && member(said, 'isTemplate') !== undefined,
  )

const responsesOf = (root: DataNode): readonly DataNode[] => childrenAt(root, 'responses')

/** What an intent answers, and what it asks for a value that it needs. */
function entriesOf(response: DataNode, title: string | undefined): Entry[] {
  const messages = childrenAt(response, 'messages').map(messageOf)
  const prompts = childrenAt(response, 'parameters').flatMap((parameter) => childrenAt(parameter, 'prompts'))
  return [
    ...messageEntries(response, title, messages),
    ...prompts.flatMap((prompt) =>
      messageEntries(prompt, title, [
        { locale: stringAt(prompt, 'lang'), texts: textAt(member(prompt, 'value')) },
      ]),
    ),
  ]
}

/** A plain answer, of which there may be several to choose from, or a card. */
function messageOf(message: DataNode): BotMessage {
  const locale = stringAt(message, 'lang')
  const speech = member(message, 'speech') ?? member(message, 'textToSpeech')
  if (speech?.kind === 'array') return { locale, alternatives: speech.children }
  const card = ['title', 'subtitle', 'formattedText'].flatMap((key) => textAt(member(message, key)))
  const buttons = childrenAt(message, 'buttons').flatMap((button) => textAt(member(button, 'text')))
  return { locale, texts: [...textAt(speech), ...card, ...buttons] }
}
