import type { MacroKind } from '../document'
import { patterns } from '../language/pattern'
import { cluesOf, names, states, type Clues } from './kinds/clues'
import { consoles } from './kinds/condolence'
import { turnsDown } from './kinds/denial'
import { tellsOfFailure } from './kinds/failure'
import { stageOf } from './kinds/incident'
import { isMessage } from './kinds/message'
import { kindNamed, kindTagged } from './kinds/names'
import { isInternal, postmortemKind } from './kinds/postmortem'
import { answersRequest } from './kinds/routine'
import type { MacroReading } from './macro-reading'

/** What tells the kind of a macro. */
export type KindSource = 'settings' | 'stage' | 'field' | 'tags' | 'text'

/** What a macro is for. The team's word wins, then the file's own labels, then its title and path, then its text. */
export function readKind(macro: MacroReading): MacroKind | 'unknown' {
  const kind = toldKind(macro)?.kind ?? inferKind(macro)
  return kind === 'postmortem' && isInternal(macro) ? 'internal-postmortem' : kind
}

/** The kind that the team or the file's labels name, and where. */
export function toldKind({
  policy,
  macro: { labels },
}: MacroReading): { readonly kind: MacroKind; readonly by: KindSource } | undefined {
  if (policy.kind) return { kind: policy.kind, by: 'settings' }
  if (!labels) return undefined
  const stage = kindNamed(labels.stage)
  if (stage) return { kind: stage, by: 'stage' }
  const field = kindNamed(labels.kind)
  if (field) return { kind: field, by: 'field' }
  const tags = kindTagged(labels.tags)
  return tags && { kind: tags, by: 'tags' }
}

/** Whether the team, the file's labels or a title say what the macro is for: then nobody had to guess it from its text. */
export const isKindTold = (macro: MacroReading): boolean =>
  toldKind(macro) !== undefined || macro.macro.title !== undefined

/** Maintenance that is planned is announced and not answered for. */
const PLANNED = patterns([
  'planned|scheduled|upcoming _? maintenance|downtime|upgrade|outage|interruption',
  'will _? be? performing|perform|carrying|conduct|conducting _? _? maintenance',
])

/** A text of more sentences is a book. */
const LONGEST = 600

/**
 * The kind as the text tells it. A wrong kind is the worst of false alarms, because rules then miss parts that do not
 * belong there: where two kinds could be meant, none is.
 */
function inferKind(macro: MacroReading): MacroKind | 'unknown' {
  if (macro.isLongerThan(LONGEST)) return 'unknown'
  const clues = cluesOf(macro)
  return (
    postmortemKind(clues) ??
    stageOf(clues) ??
    (isMessage(clues) ? kindOfMessage(clues) : undefined) ??
    'unknown'
  )
}

function kindOfMessage(clues: Clues): MacroKind | undefined {
  if (states(clues, PLANNED) || names(clues, PLANNED)) return 'info'
  const isFailure = tellsOfFailure(clues)
  const isDenial = turnsDown(clues)
  if (consoles(clues)) return isFailure || isDenial ? undefined : 'condolence'
  if (isFailure) return isDenial ? undefined : 'failure'
  if (isDenial) return 'denial'
  return answersRequest(clues) ? 'routine' : undefined
}
