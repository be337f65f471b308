import { words } from '../../language/words'
import { anyOf, cue, slotNamed, under, type Finder } from './part'

const CHANGES = words(`
  changed added fixed moved replaced rewritten introduced built installed updated upgraded removed raised lowered switched turned set
  put withdrawn hired trained retrained doubled automated tightened limited implemented created started stopped
  deployed adjusted improved revised extended`)
const CHANGE = words(`
  change add move replace rewrite introduce build install update upgrade remove raise switch train double automate
  tighten limit implement create test check review run alert monitor verify require confirm send ask`)

const DONE = words('replaced is are was')
const classes = { changes: CHANGES, change: CHANGE, done: DONE }

/** What keeps it from happening again: a change that one can point at. A vow ("it won't happen again") is none. */
export const prevention: Finder = anyOf(
  cue({
    says: [
      'so|to that|ensure|make|prevent|avoid|stop|keep|catch ... again|recur|future|happening|twice|repeat|recurrence|recurring',
      'we|i have also|now|since|already? {changes} ...',
      'we|i also|now|since {changes}|{change}',
      'from now on',
      'going forward ...',
      'from {placeholder}|{number} _? ...',
      'in _? future ... will|is|are',
      'so that it|this|that|the|a|no',
      'every _ is|will|now',
      'now|also requires|checks|runs|tests|refuses|alerts|rejects|warns|blocks|includes',
      'we will _? {change} ...',
      'now|only tested|checked|installed|printed|written|reviewed|done before|by|on|every|with|first',
      '{done}|now writes|checks|checked|tests|tested|runs|prints|asks|waits|alerts|requires|refuses|stops ... every|each|before|once',
      'what we change|changed|have|are changing|changed?',
      'new check|checks|test|tests|alert|alerts|alarm|monitoring|process|safeguard|safeguards|rule|limit|backup',
      'additional monitoring|checks|tests|safeguards|alerts',
      'is|are|be refused|rejected|blocked now|automatically?',
      'prevent|prevents|preventing _ ...',
      'follow-up|corrective|preventive|preventative|action actions|items|measures',
    ],
    classes,
    unless: [
      'to|will ensure|make|do ... not|never happen',
      'take|taking|taken ... steps|measures|action to ensure|prevent',
      'steps|measures to|have',
      'do|doing our|everything',
    ],
  }),
  under(
    /prevent|next steps|action items|corrective|improve|lessons|what we(?:['’]ve| have| are|['’]re)? (?:change|changed|changing|done)/i,
  ),
  slotNamed(/prevent|follow_?up_?action|action_?items|improvement/i),
)
