import type { Hover, HoverParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, Fix, Offsets } from '../../engine/finding'
import { heard } from '../../engine/heard'
import { isHouseRule } from '../../engine/settings/house-rules'
import { capitalized } from '../../engine/rewrite/capitals'
import { cardText, markdown, plainText, type Card, type Instead } from '../card'
import { rulePage } from '../../report/rule-page'
import { findingsAt, type CheckedDocument } from '../documents'
import type { Feature, Session } from '../feature'
import { directiveAt, placeholderAt } from '../hover-notes'

/**
 * What the reader of an apology hears, why, and how this very sentence could read instead; what a placeholder stands
 * for; what a comment leaves out.
 */
export const hover: Feature = {
  register(session) {
    session.connection.onHover(session.guard('Hover', null, (params) => hoverAt(session, params)))
  },
}

async function hoverAt(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const { client, convert, documents, linter, overviews } = session
  const checked = await documents.check(textDocument.uri)
  if (!checked || checked.config === 'ignored') return null
  const { document, file, config } = checked
  const offset = convert.toOffset(document, position)
  const all = findingsAt([...checked.findings, ...checked.compared], [offset, offset])
  const findings = [...all].sort((a, b) => lengthOf(a) - lengthOf(b))
  // Only what stands here is proved, so that a hover does not hold up the typing.
  const fixes = await linter.fixes(file, config, findings, 'best')
  const overviewed = await overviews.of(textDocument.uri)
  if (!documents.isCurrent(checked)) return null

  const style = client.showsMarkdown ? markdown : plainText
  const cards = findings.map((finding) => ({
    offsets: finding.offsets,
    text: cardText(cardOf(session, checked, finding, fixes.get(finding)?.[0]), style, {
      isMessageShown: client.showsMessages,
      isAlone: findings.length === 1,
    }),
  }))
  const notes = overviewed
    ? [placeholderAt(overviewed, offset, style), directiveAt(overviewed, offset, linter.rules, style)]
    : []
  const told = [...cards, ...notes.flatMap((note) => note ?? [])]
  const first = told[0]
  if (!first) return null
  return {
    contents: { kind: style.kind, value: told.map(({ text }) => text).join(style.section) },
    range: convert.toRange(document, first.offsets),
  }
}

/** What is said of a few words comes before what is said of a sentence or a macro that holds them. */
const lengthOf = ({ offsets: [start, end] }: Finding): number => end - start

function cardOf(
  { convert, linter }: Session,
  { document }: CheckedDocument,
  finding: Finding,
  best: Fix | undefined,
): Card {
  const { rule: id, severity, confidence, hears, why, todo, related } = finding
  const page = rulePage(id)
  return {
    heading: `${id} · ${severity}${confidence === 'low' ? ' · not sure' : ''}`,
    ofHouse: isHouseRule(id),
    hears: capitalized(heard(hears)),
    why,
    sources: linter.rules.find((rule) => rule.id === id)?.sources ?? [],
    todo,
    where: whereOf(finding, (offsets) => lineOf(convert, document, offsets)),
    also: related.map(({ rule, hears }) => ({ rule, hears: capitalized(heard(hears)) })),
    ...(best && { instead: insteadOf(finding, best) }),
    ...(page !== undefined && { page }),
  }
}

function insteadOf({ sentence, offsets: [start, end] }: Finding, { becomes, edits, safety }: Fix): Instead {
  const isHere = edits.some(({ offsets: [from, to] }) => from <= end && start <= to)
  return { before: sentence, after: becomes, isHere, ifTrue: safety === 'assertive' }
}

/** What is noted of other places, with their lines where these are others. */
function whereOf({ offsets, notes = [] }: Finding, lineOf: (offsets: Offsets) => number): string {
  const told = notes.map((note) => {
    const line = lineOf(note.offsets)
    return line === lineOf(offsets) ? note.message : `${note.message.replace(/\.$/, '')} (line ${line}).`
  })
  return told.join(' ')
}

const lineOf = (convert: Session['convert'], document: TextDocument, offsets: Offsets): number =>
  convert.toRange(document, offsets).start.line + 1
