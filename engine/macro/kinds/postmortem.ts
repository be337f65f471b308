import type { MacroKind } from '../../document'
import { patterns } from '../../language/pattern'
import type { MacroReading } from '../macro-reading'
import { count, names, type Clues } from './clues'

const NAMED = patterns([
  'postmortem|post-mortem|postmortems',
  'post mortem',
  'incident report|review|summary|retrospective|analysis|postmortem',
  'root cause analysis',
  'outage report|review|explained|explanation|retrospective|summary',
  'after-action|after action? report|review',
  'rca',
  'downtime on|of|report|_',
  'what happened _? _? _? outage|downtime|incident',
])
/** Texts about postmortems, and games that get one when they ship. */
const ABOUT = patterns([
  'how to',
  'guide|guidelines|culture|process|checklist|template|templates|best|game|jam|project|writing|campaign|ctf|hackathon|hackaton|contest|talk|course|examples|example',
])

/** A heading says what it is in its first words. */
const LONGEST_LEAD = 80
const SECTIONS =
  /^[\W\d]*(?:incident )?(?:summary|timeline|time ?line|impact|root causes?|causes?|resolution|recovery|detection|what (?:happened|went wrong|we (?:have done|did|learned|are (?:doing|changing)))|why|lessons learned|action items|follow[- ]?ups?|next steps|prevention|remediation|mitigation|the (?:cause|fix|outage|incident)|corrective actions?)\b/i
/** Headings of reports that teams write for themselves. */
const TEAM_HEADINGS = /\b(?:blameless|what went well|where we got lucky|action items?|on-?call|runbooks?)\b/i
const INTERNAL = /\b(?:blameless|internal)\b/i

const OUTAGE = patterns([
  'outage|downtime|incident|unavailable|offline|unreachable',
  'was|were|went|service _? down',
  'data loss',
  'root cause',
])
const READER = patterns(['you|your', 'our _? customers|users|community|members'])

/** Whether a report is the team's own: by its audience, its tags, its title or its headings. */
export const isInternal = ({ policy, macro: { labels, title, passages } }: MacroReading): boolean =>
  policy.audience === 'internal' ||
  labels?.audience === 'internal' ||
  (labels?.tags ?? []).some((tag) => INTERNAL.test(tag)) ||
  INTERNAL.test(title ?? '') ||
  passages.some(({ role, text }) => role === 'heading' && TEAM_HEADINGS.test(text.text))

/**
 * Whether a text tells of an incident after it, and whether customers are meant to read it: `unknown` where its name
 * says that it does and the text does not show it.
 */
export function postmortemKind(clues: Clues): MacroKind | 'unknown' | undefined {
  const { macro } = clues
  if (!names(clues, NAMED)) return undefined
  const outages = count(clues, OUTAGE) + (names(clues, OUTAGE) ? 1 : 0)
  if (names(clues, ABOUT) || outages === 0) return 'unknown'
  const headings = macro.passages
    .filter(({ passage }) => passage.role === 'heading')
    .map(({ passage }) => passage.text.text)
  const sections = headings.filter((heading) => SECTIONS.test(heading.slice(0, LONGEST_LEAD))).length
  const isStory = sections >= 2 || (sections >= 1 && outages >= 2) || outages >= 4
  if (!isStory) return 'unknown'
  // A report that speaks to nobody outside may well be the team's own.
  return macro.apologies.length > 0 || count(clues, READER) >= 2 ? 'postmortem' : 'unknown'
}
