import type { MacroKind } from '../../document'
import { patterns } from '../../language/pattern'
import type { MacroReading } from '../macro-reading'
import { names, states, type Clues } from './clues'

/** An update of an incident is short. */
const LONGEST = 220

/** A stage stands in the first words of a paragraph. */
const LONGEST_LEAD = 80

/** "Investigating - We …", "Resolved: …", "14:05 UTC – Monitoring": the stage in front of an update, or as its heading. */
const LEAD =
  /^(?:[^\p{L}]*(?:update|status|stage|phase|\d[\d:.]*\s*(?:utc|gmt|[ap]m)?)?[\s:|–—-]*)(investigating|identified|monitoring|resolved)\b\s*(?:$|[-–—:|.(]|\d)/iu

/** What the text says, the last stage first: a fix that is watched was found, and a cause that is found was looked for. */
const STAGES = [
  [
    'resolved',
    patterns([
      'incident|issue|issues|outage|problem|problems|disruption|degradation|everything has|have|is|was|are|were now|been? now|been|fully? fully? resolved|fixed|mitigated',
      'service|services|systems|functionality|operations|access has|have|is|are now|been|fully? been|now|fully? fully? restored|operational|normal|recovered',
      'all systems|services are _? operational|normal',
      'consider this|the incident|issue|matter resolved|closed',
    ]),
  ],
  [
    'monitoring',
    patterns([
      'fix|patch|change|workaround|rollback has|have been _? implemented|deployed|applied|released|rolled|put',
      'we have _? implemented|deployed|applied|rolled|released a|the|out _? fix|patch|change',
      'we|and are _? monitoring',
      'continue|continuing to monitor',
    ]),
  ],
  [
    'identified',
    patterns([
      'cause|issue|problem|source has|have been identified',
      'we have|are? _? identified the|a|an|what',
      'we identified the',
      'fix is being|in|underway',
      'working on|implementing|preparing|deploying a fix|resolution',
    ]),
  ],
  [
    'investigating',
    patterns([
      'currently|actively|still|are|continue|continuing to? investigating|investigate',
      'we are _? _? looking into',
      'under investigation',
      'we are _? aware of',
    ]),
  ],
] as const

/** Signs that it is about everybody's service and not about one reader's order. */
const SCOPE = [
  patterns([
    'incident|outage|degraded|degradation|downtime',
    'elevated|increased _? errors|error|latency|failures',
    'service disruption|interruption',
  ]),
  patterns([
    'some|all|many|several|most|subset|number of? _? customers|users|requests|people|shops|merchants',
    'customers|users|people ... unable|experiencing|experience|may|might|see|cannot|affected|able',
    'affecting|impacting _',
  ]),
  patterns([
    'next update',
    'provide|post|share|give|have _? _? update|updates',
    'more|further information|updates|update',
    'status page',
  ]),
  patterns(['utc|gmt|est|edt|pst|pdt|cet|cest']),
] as const
const NAMED = patterns(['incident|incidents|outage|status|statuspage|downtime|degraded'])

const GREETS_ONE = /^(?:hi|hello|hey|dear)\b/i

/** The stage of the incident that a macro is an update of, if it is one. */
export function stageOf(clues: Clues): MacroKind | undefined {
  const { macro, length } = clues
  if (length > LONGEST) return undefined
  if (macro.passages.some(({ passage }) => GREETS_ONE.test(passage.text.text))) return undefined
  const signs = scopeOf(clues)
  const led = stagesNamed(macro)
  // A page of several updates has no stage of its own.
  if (led.size > 1) return undefined
  if (led.size === 1) return signs >= 1 ? ([...led][0] as MacroKind) : undefined
  if (signs < 2) return undefined
  return STAGES.find(([, cues]) => states(clues, cues))?.[0]
}

/** The stages that stand in front of the updates of a macro, or above them. */
export const stagesNamed = ({ passages }: MacroReading): ReadonlySet<string> =>
  new Set(
    passages.flatMap(
      ({ passage }) => LEAD.exec(passage.text.text.slice(0, LONGEST_LEAD))?.[1]?.toLowerCase() ?? [],
    ),
  )

const scopeOf = (clues: Clues): number =>
  SCOPE.filter((cues) => states(clues, cues)).length +
  (names(clues, NAMED) || clues.macro.macro.labels?.incident ? 1 : 0)
