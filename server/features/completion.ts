import { CompletionTriggerKind, type CompletionList, type CompletionParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { directiveItems } from '../completions/directives'
import { opensPlaceholder, placeholderItems } from '../completions/placeholders'
import { settingItems } from '../completions/settings'
import { begunAt, isTooShort, starterItems } from '../completions/starters'
import type { Feature, Session } from '../feature'
import { mostUnitsToComplete } from '../limits'
import { isOurs } from '../uris'

/** Whole answers with slots, the placeholders in use, and the names of rules and settings: never words of a sentence. */
export const completion: Feature = {
  // The bracket of a placeholder is the only sign at which an editor asks unasked: prose has to be typed in peace.
  register(session) {
    session.connection.onCompletion(
      session.guard('Completion', null, (params: CompletionParams) => completionAt(session, params)),
    )
  },
}

async function completionAt(
  session: Session,
  { textDocument: { uri }, position, context }: CompletionParams,
): Promise<CompletionList | null> {
  const document = session.buffers.get(uri)
  if (!document) return null
  const offset = session.convert.toOffset(document, position)
  const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter
  if (!isOurs(uri)) return inMacro(session, document, offset, isAsked)
  // An editor with the JSON Schemas offers the same.
  return isAsked && !session.client.readsSchemas
    ? { isIncomplete: false, items: settingItems(session, document, offset) }
    : null
}

async function inMacro(
  session: Session,
  document: TextDocument,
  offset: number,
  isAsked: boolean,
): Promise<CompletionList | null> {
  const text = document.getText()
  if (text.length > mostUnitsToComplete) return null
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 500), offset)
  const isDirective = isAsked && /amends(?:-|:)/.test(line)
  const isPlaceholder = opensPlaceholder(text, offset)
  const begun = isAsked ? begunAt(text, offset) : undefined
  // Most keys end here, before anything is read.
  if (!isDirective && !isPlaceholder && !begun) return null
  if (!isDirective && !isPlaceholder && begun && isTooShort(begun)) return { isIncomplete: true, items: [] }

  const { version } = document
  const checked = await session.documents.check(document.uri)
  if (checked?.version !== version) return null
  const { config } = checked
  const found = isDirective ? directiveItems(session, checked, offset) : []
  if (found.length === 0 && config !== 'ignored') {
    const read = { ...checked, config }
    if (isPlaceholder) found.push(...(await placeholderItems(session, read, offset)))
    else if (begun && !isTooShort(begun)) found.push(...(await starterItems(session, read, begun)))
  }
  return session.documents.isCurrent(checked) ? { isIncomplete: false, items: found } : null
}
