import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { words } from '../language/words'

/** Words for what somebody wrote. */
const text = words(
  'question questions post message mail email e-mail letter note issue thread topic ticket report request suggestion comment text answer reply',
)
/** What happens to a topic before somebody brings it up again. */
const told = words(
  'asked answered covered discussed mentioned reported said raised posted addressed documented explained',
)
/** Where people write. */
const place = words(
  'section place forum subforum board category channel thread list room group tracker repository repo spot',
)
/** How a text is to its readers. */
const lengthy = words('long lengthy long-winded wordy verbose rambling short brief off-topic')
/** What people look for in a text. */
const info = words('information info answer details detail page document material content article guide')
const classes = { text, told, place, lengthy, info, it: words('this it that the my our') }

const ABOUT_TEXT = patterns(
  [
    // "this has been covered", "it was mentioned already"
    '{it} {text}? have|has|had already? been already? {told}',
    '{it} {text}? is|was|were already {told}',
    '{it} {text}? is|was {told} before|already|elsewhere|earlier|previously',
    // "this is in the wrong section", "this isn't the right place"
    '{it} {text}? is|was not? in|on|at|for? the? wrong|right|correct {place}',
    // "this is a long mail", "my question is too long"
    '{it} {text}? is|was|got|gets a? bit|little|rather|very|quite|too|so? {lengthy} {text}?',
  ],
  classes,
)

const LEFT_OUT = patterns([
  // "we've missed any languages out", "I left somebody off the list"
  'we|i have? missed|left|omitted anyone|anybody|someone|somebody|any|some _? _? out|off',
  'we|i have? missed|omitted|forgotten|forgot|overlooked anyone|anybody|someone|somebody else?',
])

const NOT_THERE = patterns(
  // "the information you are looking for is not yet available"
  [
    'the|this|that|your {info} ... is|are not yet? currently? available|here|listed|online|published|included',
  ],
  classes,
)

/** "if I don't make sense", "if my English is bad": modesty about what is being written, and no harm to anybody. */
const MODEST = patterns([
  'i am not? making|following|using|missing|mixing|misunderstanding|misreading|rambling|repeating',
  'i am _? wrong|mistaken|confused|new|off',
  'i sound|seem|ramble|repeat',
  'i do not _? make|understand|follow|know|get',
  'i cannot|can not answer|help|explain|follow',
  'my english|terminology|handwriting|voice|audio|typing|grammar|spelling|accent|wording|phrasing|formatting|translation is|are|sounds|seems',
  'there are _? typos',
])

const OWN_LANGUAGE = patterns([
  'english is not? my|our _? language|tongue',
  'my|our first|second|third|native|mother language|tongue',
  'not a|an native|fluent _? speaker',
  'my|our english',
  'machine|automatically|google translated|translation|translate',
  'autocorrect|dyslexic|dyslexia',
  'typing|writing|sent this? on|from my|a _? phone|mobile|tablet|train',
])

/** "English is my second language, so please excuse any mistakes": they are those of the text itself. */
export const isAboutOwnLanguage = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  OWN_LANGUAGE.find(tokens, from, to) !== undefined

/** What may stand behind such words without adding a harm: "before", "up", "in another thread". */
const ADDS_NOTHING = words(
  'before already elsewhere up somewhere earlier previously many several multiple here in on out off from yet the this our',
)

/**
 * Whether a clause is about the message itself and no harm: it may be long, in the wrong place or have been said before,
 * its list may lack a name, what somebody looks for is not in it, or its writer is modest about it.
 */
export const isAboutText = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  MODEST.at(tokens, from, to) !== undefined ||
  [ABOUT_TEXT, LEFT_OUT, NOT_THERE].some((frame) => {
    const found = frame.at(tokens, from, to)
    return found !== undefined && (found.to >= to || ADDS_NOTHING.has(tokens[found.to]!.word))
  })
