import type { InlayHint, InlayHintParams } from 'vscode-languageserver'
import type { ApologyReading } from '../../engine/apology/reading'
import type { Offsets } from '../../engine/finding'
import type { PassageReading } from '../../engine/macro/macro-reading'
import { speechActOf, type SpeechAct } from '../../engine/sentence/speech-act'
import type { Feature, Session } from '../feature'
import { macrosAt } from '../overviews'
import { refresher } from '../refresh'

/** Says behind "sorry" and its like what they do, for those who want to learn to tell it. Off unless somebody asks. */
export const inlayHints: Feature = {
  register(session) {
    const { client, configs, connection, guard } = session
    connection.languages.inlayHint.on(guard('Hints', null, (params) => hintsIn(session, params)))
    // Settings of the editor are a part of each config.
    if (client.refreshesHints) configs.onDidChange(refresher(() => connection.languages.inlayHint.refresh()))
  },
}

const told: Readonly<Record<SpeechAct, { readonly label: string; readonly tooltip: string }>> = {
  apology: { label: 'apology', tooltip: 'Says sorry for something that is ours to answer for.' },
  conditional: {
    label: 'apology, if',
    tooltip: 'Says sorry only in case something happened, so it answers for nothing yet.',
  },
  empathy: { label: 'empathy', tooltip: 'Feels with the reader, and does not say that we did anything.' },
  regret: { label: 'regret', tooltip: 'Says that it is a pity, which is less than an apology.' },
  denial: { label: 'denial', tooltip: 'Softens a no. This is a refusal, not an apology.' },
}

async function hintsIn(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
): Promise<InlayHint[] | null> {
  const { convert, documents, overviews, settings } = session
  if (!(await settings.editorOf(uri)).inlayHints) return null
  const overviewed = await overviews.of(uri)
  if (!overviewed || !documents.isCurrent(overviewed.checked)) return null
  const { document } = overviewed.checked
  const wanted = convert.toOffsets(document, range)
  const hints = new Map<number, InlayHint>()
  for (const { reading } of macrosAt(overviewed.overview.macros, wanted)) {
    if (!reading?.isEnglish) continue
    for (const passage of reading.passages) {
      if (!isRead(passage, wanted)) continue
      for (const apology of passage.paths.flat().flatMap((sentence) => sentence.apologies)) {
        const offset = endOfHead(apology)
        // Branches share sentences; the first reading counts.
        if (hints.has(offset) || offset < wanted[0] || offset > wanted[1]) continue
        const { label, tooltip } = told[speechActOf(apology)]
        hints.set(offset, {
          position: convert.toPosition(document, offset),
          label,
          tooltip,
          paddingLeft: true,
        })
      }
    }
  }
  return [...hints.values()]
}

/** Only what stands in the range is read, because a client asks for what is on the screen. */
function isRead({ passage: { text }, isBorrowed }: PassageReading, [start, end]: Offsets): boolean {
  if (isBorrowed) return false
  const [from, to] = text.toSource(0, text.text.length)
  return from <= end && start <= to
}

function endOfHead({ head, tokens, within }: ApologyReading): number {
  const last = tokens[head.to - 1]!
  return within.mapped.toSource(last.start, last.end)[1]
}
