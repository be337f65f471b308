import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { words } from '../language/words'
import type { SentenceReading } from '../macro/sentence-reading'

/** What befalls people and is nobody's fault here: illness, death, theft, weather, and what goes on at home. */
const MISFORTUNES = words(`
  bereavement death died dead dying funeral illness ill sick sickness unwell injury injuries injured accident surgery hospital
  hospitalized hospitalised cancer diagnosis disease covid flu stolen theft thefts robbed robbery burglary burgled mugged flood
  flooded flooding storm storms hurricane tornado earthquake wildfire weather divorce breakup grief grieving suicide
  miscarriage depressed depression lonely loneliness anxious anxiety homesick stressed unemployed job jobs`)
const relatives = words(`
  mother father mom mum dad parents wife husband partner spouse son daughter child baby brother sister
  grandmother grandfather grandma grandpa grandparent aunt uncle cousin friend dog cat pet family`)
const feel = words('feel feels felt feeling')
const much = words('so very really too quite pretty rather a this that still any more worse')
const ailments = words('well good better down bad sad low blue scared tired dizzy pain')

const HAPPENS_TO_PEOPLE = patterns(
  [
    'your loss|passing',
    'passed away',
    'laid off',
    'your {relatives}',
    'not? {feel} {much}? {ailments}',
    'in pain',
  ],
  { relatives, feel, much, ailments },
)

/** Whether a sentence, or one beside it, is about a sorrow that nobody here has caused. */
export const isSympathy = (sentence: SentenceReading): boolean =>
  [sentence, sentence.previous, sentence.next].some((one) => one !== undefined && tellsMisfortune(one))

const tellsMisfortune = ({ tokens, sentence }: SentenceReading): boolean => namesSorrow(tokens, sentence)

/** Whether the words `[from, to)` name what befell somebody. */
export function namesSorrow(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (MISFORTUNES.has(tokens[i]!.word)) return true
  return HAPPENS_TO_PEOPLE.find(tokens, from, to) !== undefined
}

/** What is said to somebody who is sad, by a friend or by a bot that is to be one. */
const COMFORT = patterns([
  'not alone',
  'cheer you up',
  'talk about|through it',
  'you deserve',
  'you matter',
  'i like|love you',
  'here for you',
  'help is available|there|near',
  'someone|somebody you trust',
  'feel better',
  'in danger',
  'call 911|988|112|999',
  'counsellor|counselor|therapist|helpline',
  'sounds lonely|hard|painful|scary',
  'nobody|one likes|loves me|you',
])

/** Whether a sentence, or one beside it, comforts the reader. */
export const isComfort = (sentence: SentenceReading): boolean =>
  [sentence, sentence.previous, sentence.next].some(
    (one) => one !== undefined && COMFORT.find(one.tokens, one.sentence.from, one.sentence.to) !== undefined,
  )
