import { patterns } from '../../language/pattern'
import { PLACEHOLDER } from '../../text/placeholder'
import type { PassageReading } from '../macro-reading'
import { count, type Clues } from './clues'

/** A message is no longer than this; what is longer is an article, or many messages. */
const LONGEST = 450
/** A mail may have a few headings; a guide has more. */
const MOST_HEADINGS = 3
/** A greeting stands on top, behind a subject line and a note at most. */
const LATEST_GREETING = 4
/** A text of a user interface is shorter than this. */
const SHORTEST_ENTRY = 25

/** Folders and files of messages. */
const FOLDER =
  /(?:^|[/\\_.-])(?:macros?|templates?|responses?|repl(?:y|ies)|canned|snippets?|e?mails?|messages?|chats?|helpdesk|letters?|notifications?|tickets?)(?=[/\\]|\.\w+$)/i
/** Folders of articles. */
const ARTICLES = /(?:^|[/\\])_?(?:posts?|news|blogs?|articles?|wiki|forum|legal|policies)[/\\]/i
/** Pages that a server shows when it cannot show another. */
const ERROR_PAGE = /(?:^|[/\\])(?:[45]\d\d|error|not[-_]found)\.[^/\\]*$/i
/** Files about a project, and files that hold many messages. */
const NO_MESSAGE =
  /(?:^|[/\\])(?:readme|contributing|changelog|changes|history|license|security|code[-_]of[-_]conduct|terms|privacy|index|about|faq|[^/\\]*(?:guide|guidelines|policy|prompt|prompts|lines|phrases|replies|responses|snippets|templates|macros|library|examples|playbook|handbook|runbook|manual|tutorial|docs))\.[^/\\]*$/i

const READER = patterns(['you|your|yours|yourself'])
const PROMPT = patterns(['you are a|an|the _? _? agent|assistant|expert|bot|chatbot|representative'])
const GREETING =
  /^(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day))\b(?!\s+(?:all|everyone|everybody|folks|guys|team|friends|community|world|there'?s))/i
/** Whom it greets: "Hello," alone opens questions in forums too. */
const SOMEBODY = /^\s*(?:\p{Lu}|\uFFFC|\[|there\b|\$)/u
const SIGN_OFF =
  /^(?:(?:kind|best|warm|kindest|warmest|many) (?:regards|wishes|thanks)|regards|sincerely|yours|best|cheers|thanks|thank you|respectfully)[,!.]?[ \t]*(?:\n|\uFFFC|$)/i

/** Whether a macro is one message to one reader. Guides, articles, terms, lists of messages and code are none. */
export function isMessage(clues: Clues): boolean {
  const { macro, length } = clues
  const isEntry = macro.macro.path !== ''
  if (length > LONGEST || count(clues, PROMPT) > 0 || isNoMessage(macro.file, isEntry)) return false
  const headings = macro.passages.filter(({ passage }) => passage.role === 'heading').length
  const prose = macro.passages.filter(isProse)
  const isGreeting = prose.map(({ passage }) => GREETING.test(passage.text.text))
  // A second greeting opens a second message.
  if (headings > MOST_HEADINGS || isGreeting.lastIndexOf(true) >= LATEST_GREETING) return false
  if (prose.some(greetsSomebody)) return true
  if (count(clues, READER) === 0) return false
  if (prose.slice(-4).some(({ passage }) => SIGN_OFF.test(passage.text.text)) && prose.some(hasSlot))
    return true
  if (isEntry) return macro.macro.title !== undefined || length >= SHORTEST_ENTRY
  return FOLDER.test(macro.file)
}

const greetsSomebody = ({ passage: { text } }: PassageReading): boolean => {
  const greeting = GREETING.exec(text.text)
  return greeting !== null && SOMEBODY.test(text.text.slice(greeting[0].length))
}

const hasSlot = ({ passage: { text } }: PassageReading): boolean => text.text.includes(PLACEHOLDER)

const isNoMessage = (file: string, isEntry: boolean): boolean =>
  ARTICLES.test(file) || ERROR_PAGE.test(file) || (!isEntry && NO_MESSAGE.test(file))

const isProse = ({ passage: { role } }: PassageReading): boolean =>
  role === 'body' || role === 'list-item' || role === 'quote'
