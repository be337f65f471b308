import { patterns } from '../language/pattern'
import { words } from '../language/words'

/** How it is with us: "we have been swamped", "we are short-staffed". */
export const STRAINED = patterns(
  [
    'i|we am|are|were|was {now}? {strong}? {swamped}',
    'i|we have|had {now}? been {now}? {strong}? {swamped}',
    'i|we am|are|were|was {now}? {strong} busy',
    'i|we have|had {now}? been {now}? {strong}? busy',
    'i|we am|are|were|was {now}? {strong}? stretched thin',
    'i|we am|are|were|was {now}? {strong}? short of|on staff|people|hands|drivers',
  ],
  {
    now: words('currently now still also recently just simply all rather unfortunately'),
    strong: words(
      'very so really extremely incredibly unusually exceptionally completely totally absolutely a',
    ),
    swamped: words(`
      swamped overwhelmed inundated snowed flooded short-staffed understaffed short-handed overstretched overloaded
      overrun`),
  },
)

/** How the words begin without one of which nobody says so. */
export const strainedWords = [
  ...words('swamp overwhelm inundat snowed flooded short under over busy stretched'),
]
