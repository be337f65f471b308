import type { Hover, HoverParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, Fix, Offsets } from '../../engine/finding'
import { isHouseRule } from '../../engine/house-rules'
import { rulePage } from '../convert'
import { findingsAt } from '../documents'
import type { Feature, Session } from '../feature'
import { toMarkdown, toPlainText, type Card } from '../card'

/** What the reader of an apology hears, why, and how this very sentence could read instead. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(session.guard('Hover', null, (params) => hoverAt(session, params)))
  },
}

async function hoverAt(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const { client, convert, documents, linter } = session
  const checked = await documents.check(textDocument.uri)
  if (!checked || checked.config === 'ignored') return null
  const { document, file, config } = checked
  const offset = convert.toOffset(document, position)
  const findings = findingsAt([...checked.findings, ...checked.compared], [offset, offset])
  const first = findings[0]
  if (!first) return null
  const fixes = await linter.fixes(file, config, findings, 'best')
  if (!documents.isCurrent(checked)) return null

  const cards = findings.map((finding) => cardOf(session, document, finding, fixes.get(finding)?.[0]))
  return {
    contents: client.showsMarkdown
      ? { kind: 'markdown', value: cards.map(toMarkdown).join('\n\n---\n\n') }
      : { kind: 'plaintext', value: cards.map(toPlainText).join('\n\n') },
    range: convert.toRange(document, first.offsets),
  }
}

function cardOf(
  { convert, linter }: Session,
  document: TextDocument,
  finding: Finding,
  best: Fix | undefined,
): Card {
  const { rule: id, severity, confidence, hears, why, todo, sentence } = finding
  const page = rulePage(id)
  return {
    heading: `${id} · ${severity}${confidence === 'low' ? ' · the reading is not sure' : ''}`,
    ofHouse: isHouseRule(id),
    // Its heading on the card says what it is, so the words that say so in a message are left out.
    hears: capitalized(hears.replace(/^Reads as:? */, '')),
    why,
    sources: linter.rules.find((rule) => rule.id === id)?.sources ?? [],
    todo,
    where: whereOf(finding, (offsets) => convert.toRange(document, offsets).start.line + 1),
    ...(best && { instead: { before: sentence, after: best.becomes, ifTrue: best.safety === 'assertive' } }),
    ...(page !== undefined && { page }),
  }
}

/** What is noted of other places, with their lines where these are others. */
function whereOf({ offsets, notes = [] }: Finding, lineOf: (offsets: Offsets) => number): string {
  const told = notes.map((note) => {
    const line = lineOf(note.offsets)
    return line === lineOf(offsets) ? note.message : `${note.message.replace(/\.$/, '')} (line ${line}).`
  })
  return told.join(' ')
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
