import { patterns } from '../language/pattern'
import { words } from '../language/words'

/** How it is with us: "we have been swamped", "we are a small team", "it has been a crazy week". */
export const STRAINED = patterns(
  [
    'i|we am|are|were|was {now}? {strong}? {swamped} under? with|by? {messages}?',
    'i|we have|had {now}? been {now}? {strong}? {swamped} under? with|by? {messages}?',
    'i|we am|are|were|was {now}? {strong} busy',
    'i|we have|had {now}? been {now}? {strong}? busy',
    'i|we am|are|were|was {now}? {strong}? stretched thin',
    'i|we am|are|were|was {now}? {strong}? short of|on staff|people|hands|drivers',
    'i|we am|are {now}? only|just? a very? small|tiny team|company|shop|business|crew|startup|start-up',
    'i|we am|are only|just one|two|three|four|{number} person|people|man|volunteers|employees',
    'i|we get|receive|have|handle|got|had|received {now}? a lot of {messages}',
    'i|we get|receive|have|handle|got|had|received {now}? so|too many {messages}',
    'i|we get|receive|handle|got|received hundreds|thousands|dozens|lots|tons of {messages}',
    'it is|was|has been? {strong}? the|our holiday|festive|christmas|peak|busy|busiest|high season|period|time',
    'it is|was|has been? a|an? {strong}? {hectic} {times}',
    'it is|has been {now}? {strong}? {strong}? busy|hectic|chaotic',
    'our _? lines|phones|team|teams|agents|advisors|advisers|staff|colleagues|support|desk is|are|was|were|have|has been? {now}? {strong}? busy',
    'things are|were|have been? {now}? {strong}? hectic|crazy|busy|mad',
  ],
  {
    now: words('currently now still also recently just simply all rather unfortunately'),
    strong: words(
      'very so really extremely incredibly unusually exceptionally completely totally absolutely a crazy super mad insanely quite pretty',
    ),
    hectic: words('busy crazy hectic mad chaotic rough'),
    times: words('day days week weeks month months season time times morning weekend period'),
    messages: words(
      'call calls message messages mail mails e-mails emails ticket tickets request requests order orders enquiries inquiries',
    ),
    swamped: words(`
      swamped overwhelmed inundated snowed flooded short-staffed understaffed short-handed overstretched overloaded
      overrun`),
  },
)

/** How the words begin without one of which nobody says so. */
export const strainedWords = [
  ...words(`swamp overwhelm inundat snowed flooded short under over busy stretched season hectic crazy mad chaotic rough lot many
    hundreds thousands dozens tons small tiny person people volunteers employees`),
]
