import { pattern, patterns } from '../../language/pattern'
import { findClock } from '../clock'
import { doneSince } from './own-act'
import { anyOf, cue, slotNamed, under, type Finder } from './part'
import { ACTS, DOING, DONE, GOODS, WORKS } from './repair-verbs'

const classes = { acts: ACTS, done: DONE, doing: DOING, goods: GOODS, works: WORKS }

/** Acts that lead nowhere, although their verbs could. */
const EMPTY = [
  'pass|passed|passing|share|shared|sharing|send|sent|sending|give ... feedback|comments|concerns',
  'keep|keeping ... in mind',
  'work|working hard|harder|diligently|tirelessly',
  'get back to you',
  'give|giving you|us _? {goods}? time',
  'do|doing|put our|my|their best',
  'offer|offering|send|sending our|my _? apologies|apology|condolences',
  'make it|this|things right',
  'put you first',
  'add|adding ... sorry',
  'sent ... twice|wrong|late',
  'feedback|comments|concerns ... will',
  'had to cancel|delete|remove|close|block|disable|move|change',
]

/** What was done already. */
export const repaired: Finder = cue({
  says: [
    'i|we have _? _? {done}',
    'i|we had _? {done}',
    'i|we {done}',
    'i|we had to {acts}',
    'i|we then|now|already|also|immediately|just|since {done}',
    '{goods}|{placeholder} ... has|have|is|are|was|were been? _? {done}',
    '{goods}|{placeholder} has|have|is|are now? back|live|normal|operational|recovered',
    'has|have|is|are|was|were now|fully been? fully? {done}|operational|available|working|back|recovered',
    'is|are|was on its|their way',
    'is|are ... again',
    'started|ran|launched the|your|it|each|every|all ... again',
    'they|it|{goods}|{placeholder} {works} ... again',
    '{works} again',
    'has|have {done}|worked|printed|loaded|run since|again',
    'been able to',
    'the|your|our _ is|are|was|were|has|have been? _? {done}',
    'back up|online|to',
    'back in your|service',
    'attached|enclosed is|are|you|please',
    'you|please will? find attached',
  ],
  classes,
  unless: EMPTY,
})

/** "We will recalculate your bill by Friday": whatever the verb, a step with a time. */
const dated: Finder = (reading) => {
  const found = STEP.find(reading.tokens, reading.sentence.from, reading.sentence.to)
  const behind = found && { from: found.to, to: reading.sentence.to }
  return behind &&
    findClock(reading.tokens, behind) &&
    !IDLE.find(reading.tokens, found.from, reading.sentence.to)
    ? found
    : undefined
}
const STEP = pattern('i|we will _ the|your|all|each|every|it|them|this')
const IDLE = patterns(['will keep|do|try|share|pass|let|give|make|be|have', ...EMPTY], classes)

const promised: Finder = cue({
  says: [
    'i|we will _? _? {acts}',
    'i|we can _? {acts}',
    'i|we am|are _? {doing}',
    'i|we am|are _? going to {acts}',
    'i|we would|could like|love|be? _? to? {acts}',
    'our|my|the _ team|engineers|engineer|warehouse|staff|technician|courier will|is|are _? {acts}|{doing}',
    'our|my|the team|engineers|engineer|warehouse|staff|technician|courier will|is|are _? _? {acts}|{doing}',
    '{goods} will|should|can _? be _? {done}',
    '{goods} will|should _? arrive|reach|appear|show|follow|come|be',
    'will be with you',
    'will|should _? be _? {done}',
    'you would prefer|like us|me to',
    'so|and that? i|we can|will _? {acts}',
    '{goods} is|are|was now? expected|due|scheduled|estimated to|by|on|within|in|for',
    'i|we expect|estimate _? _? {goods}',
    'new|revised|updated|next|expected|estimated _? delivery|shipping|arrival|dispatch? date|day|time|slot|appointment is|:',
    'your|the new|replacement order|booking|reservation|tracking|shipment|ticket? number|id|code is|:',
    'your|the new|replacement order|booking|reservation|shipment|ticket is|: #? {number}|{placeholder}',
    'arrives|comes|leaves|ships|goes on|by|today|tomorrow|tonight|within|in|with|out',
    'you will|should _? receive|get|see|have ... {goods}|by|within|in|on|before',
    'you can|may _? choose|pick|keep',
    'let me {acts}',
    'here is what|how i|we',
    'here is a|an|the|your',
    'taken care of',
    'take care of it|this|that',
    'sort it|this|that out',
    'what i|we am|are|have|will doing|done|do',
    'next steps|step',
    'to put _ right',
    'i|we will have it|this|that|them|the|your _? _? back|working|running|fixed|mended|ready',
    'working on _? _? fix|solution|resolution|it|restoring|this',
    'please|to|simply use|try|hold|press|open|sign|restart|reinstall|refresh|reset|update|clear',
    'in the meantime',
    'meanwhile',
    'is|are|stays on|in your balance|account|inbox',
    'as a workaround',
    'from now on',
  ],
  classes,
  unless: EMPTY,
})

const slot = slotNamed(
  /resol|solution|\bfix|workaround|next_?\s?steps?|action|remed|repair|refund|replace|mitigation|credit/i,
)

const section = under(
  /what we(?:['’]ve| have| are|['’]re)? (?:did|do|done|doing)|resolution|recovery|\bfix|remediation|mitigation/i,
)

/** Looking into it is what can be done while nothing else is known. */
const investigates = cue({
  says: ['investigating', 'looking into', 'investigation', 'working to|with', 'identify the|what'],
})

/** "Would you like a refund or a new one?" asks, and offers all the same. */
export const offer: Finder = cue({
  says: [
    'would you like|prefer',
    'shall|can|may|could i|we {acts}',
    'i|we can|could|will _? {acts}',
    'do you want',
    'which would|do|one|of',
  ],
  classes,
})

/** A step that puts it right, done or promised. */
export const repair: Finder = (sentence) =>
  anyOf(repaired, promised, dated, doneSince, slot, section)(sentence) ??
  (sentence.macro.kind === 'investigating' ? investigates(sentence) : undefined)
