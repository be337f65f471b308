import { createExplainer } from '../../engine/explain'
import {
  explainedLines,
  leftOutRemark,
  unknownFormatRemark,
  type ExplainedFile,
  type ExplainedPlace,
} from '../../engine/explained-text'
import { formatOf } from '../../engine/formats'
import type { CheckedDocument } from '../documents'
import type { Command, Feature, Session } from '../feature'
import { isOurs, pathBelow } from '../uris'

/** Says what is read in an open document and why, in the words of `amends explain-file`. */
export const explainFile: Feature = {
  commands: { 'amends.explainFile': (session, args) => explain(session, args) },
}

/** `[uri]` → `{ text }`; `null` where no such document is open. */
const explain: Command = async (session, [uri]) => {
  const checked = typeof uri === 'string' ? await session.documents.check(uri) : undefined
  if (!checked) return null
  const file = explained(session, checked)
  return { text: `${explainedLines(file, editor(session, checked)).join('\n')}\n` }
}

function explained({ folders, linter }: Session, checked: CheckedDocument): ExplainedFile {
  const { config, document, file, notice } = checked
  const { uri } = document
  const folder = folders.of(uri)
  const about = {
    path: folder === undefined ? uri : pathBelow(folder, uri),
    text: file.text,
    ...(formatOf({ ...file, path: '' }) && { formatBy: 'its language in the editor' }),
  }
  const unread = (remark: string): ExplainedFile => ({ ...about, remark, explanation: undefined })
  if (isOurs(uri)) return unread('This file sets up Amends, and no customer reads it.')
  if (!formatOf(file)) return unread(unknownFormatRemark)
  if (config === 'ignored') return unread(notice ?? leftOutRemark)
  return { ...about, remark: undefined, explanation: createExplainer(linter)(file, config) }
}

/** An editor breaks long lines itself, and shows no colours here. */
const editor = ({ convert }: Session, { document }: CheckedDocument): ExplainedPlace => ({
  at(offset) {
    const { line, character } = convert.toPosition(document, offset)
    return `${line + 1}:${character + 1}`
  },
  wrap: (text) => [onOneLine(text)],
  cut: onOneLine,
  heading: asIs,
  notable: asIs,
  faint: asIs,
})

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const asIs = (text: string): string => text
