import { patterns } from '../../language/pattern'
import { words } from '../../language/words'
import { anyOf, cue, slotNamed, under, type Finder } from './part'

const KNOWS = words('know understand see realize realise recognize recognise appreciate imagine acknowledge')
const FEELINGS = words(
  'frustration frustrations disappointment concern concerns inconvenience annoyance feelings feeling situation position',
)
const READERS = words(`
  you customers users people teams your some many members everyone buyers guests clients merchants shops subscribers
  visitors students patients passengers callers`)

const classes = { knows: KNOWS, feelings: FEELINGS, readers: READERS }

/** What it meant for the reader, or that they are right to complain. */
const full = cue({
  says: [
    'you were|are _? right',
    'do|would not blame you',
    'you have|had every right|reason',
    'right|entitled to be|feel upset|angry|annoyed|frustrated|disappointed',
    'you deserve|deserved',
    'you should|would not? have|never',
    'you|{readers} had to',
    'you were left|kept|told|waiting|promised|expecting|counting|relying',
    'you waited|lost|missed|paid|asked|told|wrote|mentioned|reported|trusted|rely|relied|depend|expected|ordered|needed|called|spent|contacted',
    'that|this|which|it _? meant|left|cost|kept|held|made|put|forced|delayed|stopped|prevented|blocked|cut|took _? _? {readers}|{placeholder}',
    'that|this|which|it means|leaves|costs|keeps|puts {readers}',
    'must|can have|be _? _? frustrating|hard|stressful|annoying|worrying|difficult|upsetting|alarming|disappointing',
    'let|letting {readers} down',
    'not good enough',
    'not acceptable|okay|ok|right|fair',
    'unacceptable|inexcusable',
    'fell|fall|falls short',
    'below _? standard|standards',
    '{readers} could|can|were|was|are not able? to? _',
    '{readers} _? {feelings}? was|were|are|is unable|affected|delayed|interrupted|disrupted|locked|offline|late|waiting|asking',
    'affected|affecting|impacted|impacting|affects|impacts',
    'unable to',
    'when you need|needed|rely|were|are|had',
    'especially when|after|before',
    'disrupted your',
    '{number}|no {readers}|shop|shops|merchant|merchants|customer|user|order|orders|person ... missed|could|lost|waited|saw|tried|failed|was|were',
    '{readers} missed|lost|waited|asked|wrote|called|complained|saw|got',
    'interrupted your',
    'on top of',
    'not what you|anyone',
    'not the _? experience|service|standard|level',
    'how important|critical|much ... is|are|rely|depend|matters',
    'thank|thanks you? for telling|flagging|reporting|letting|bringing|pointing|raising|alerting|catching|taking',
  ],
  classes,
  unless: [],
  negated: true,
})

/** An effect behind "I know": everything but a bare feeling. */
const knows = cue({
  says: ['i|we _? _? {knows} that|this|it|how|what|you|your|why|of _ ...'],
  classes,
  unless: [
    'i|we _? _? {knows} your|the|how|that ... {feelings}',
    'i|we _? _? {knows} how you feel',
    'i|we _? _? {knows} how|that|this ... frustrating|frustrated|upset|disappointing|annoying|feel|inconvenient|upsetting|disappointed',
  ],
})

const bare = cue({
  says: [
    'i|we _? _? {knows} ... {feelings}|frustrating|frustrated|upset|disappointing|disappointed|annoying|feel|inconvenient|upsetting',
    'this|that|it is|was _? _? frustrating|annoying|upsetting|disappointing|inconvenient|stressful',
    'frustrating|frustration|disappointing|stressful|upsetting',
    'bear|bearing with',
  ],
  classes,
  half: true,
})

/** "If I did not get my parcel in time I would be upset": the reader's day, told as one's own. */
const inTheirPlace: Finder = ({ tokens, sentence }) => IN_THEIR_PLACE.find(tokens, sentence.from, sentence.to)
const IN_THEIR_PLACE = patterns([
  'i|we would _? feel|be|have|hate|expect|want _',
  'in your place|shoes|position|situation',
])

/** The reader's side: what it meant for them. */
export const acknowledgement: Finder = anyOf(
  full,
  knows,
  inTheirPlace,
  under(/impact|affected/i),
  slotNamed(/impact|effect|consequence/i),
  bare,
)
