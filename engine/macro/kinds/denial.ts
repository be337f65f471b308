import { patterns } from '../../language/pattern'
import { words } from '../../language/words'
import { GRANTED } from '../../sentence/refusal'
import type { SentenceReading } from '../sentence-reading'
import { names, says, states, type Clues } from './clues'

const REQUESTED = words(`
  refund refunds exchange exchanges exception exceptions request discount credit return returns claim fee fees extension application waiver
  reimbursement compensation upgrade price charge charges penalty replacement cancellation`)

/** What is refused has to be named, or be somebody's own, because the kind of the whole macro hangs on these words. */
const REFUSES = patterns(
  [
    'i|we can|could|will not|never be? able? to? {grants} _? _? _? _? {requested}',
    'i|we cannot {grants} _? _? _? _? {requested}',
    'i|we am|are not able|unable|permitted|allowed to {grants} _? _? _? _? {requested}',
    'i|we am|are unable to {grants} _? _? _? _? {requested}',
    'i|we will|would be unable to {grants} _? _? _? _? {requested}',
    'i|we can not|never waive|refund|exchange|reimburse|approve _',
    'i|we cannot waive|refund|exchange|reimburse|approve _',
    'i|we am|are not able to refund|exchange|waive|reimburse|approve _',
    'i|we am|are unable to refund|exchange|waive|reimburse|approve _',
    'your|this|the _? {requested} cannot be approved|accepted|granted|refunded',
    'your|this|the _? {requested} ... has|have|was|is been? declined|denied|rejected|refused|unsuccessful',
    'your|this|the _? {requested} can|could|was|is|has not been? be? approved|accepted|granted|refunded',
    'i|we have|had decided|chosen not to',
    'i|we have|must to? decline|declined|deny|denied|reject|rejected|turn your|this|the|it',
    'is|are|does|do not|no eligible|qualify for? _? _? {requested}',
    'is|are no longer eligible for _? _? {requested}',
    'not eligible|entitled for|to _? _? {requested}',
  ],
  { grants: GRANTED, requested: REQUESTED },
)

/** A name is short and says it in other words: "Refund declined", "Denial: waive the fee". */
const NAMED = patterns(
  [
    'denial|denied|decline|declined|declining|refusal|refused|rejection|rejected|ineligible {requested}',
    '{requested} denial|denied|decline|declined|refusal|refused|rejection|rejected',
    'denial|decline : _',
    'not eligible',
    'outside _? _? _? window|policy|period|warranty',
  ],
  { requested: REQUESTED },
)

/** Whether a request of the reader's is turned down. The reader's card may be declined too, by a bank. */
export const turnsDown = (clues: Clues): boolean =>
  clues.statements.some((sentence) => says(sentence, REFUSES) && !isInGeneral(sentence)) ||
  (names(clues, NAMED) && states(clues, CANNOT))

/** "We cannot refund a ticket if it was used": what holds for everybody turns nobody down. */
function isInGeneral({ tokens, sentence }: SentenceReading): boolean {
  const { to } = REFUSES.find(tokens, sentence.from, sentence.to)!
  for (let i = to; i < sentence.to && tokens[i]!.kind !== 'mark'; i++)
    if (/^(?:if|unless)$/.test(tokens[i]!.word)) return true
  return false
}

const CANNOT = patterns([
  'can|could|will|do|does|is|are|am not',
  'cannot',
  'unable',
  'unfortunately',
  'declined|denied',
])
