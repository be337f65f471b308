import { words } from '../../language/words'
import { anyOf, cue, slotNamed, type Finder } from './part'

const GIFTS = words(
  'credit credits voucher vouchers coupon coupons discount goodwill gift gesture compensation points bonus',
)
const GIVE = words(`
  add added adding apply applied applying credit credited crediting give gave given giving offer offered offering send sent
  issue issued issuing include included attach attached put extend extended deduct deducted waive waived waiving`)

const GOODS = words(
  'label labels month months week delivery shipping order ticket tickets night repair replacement lesson ride next',
)
const classes = { goods: GOODS, gifts: GIFTS, give: GIVE }

/** Something on top of the repair. A discount for everyone is advertising, so that it has to be given by us to this reader. */
export const compensation: Finder = anyOf(
  cue({
    says: [
      'i|we _? _? {give} ... {gifts}',
      'i|we _? _? {give} _? _? {number}|{placeholder} to|off|from|on',
      'i|we _? _? waived|waive|waiving',
      'i|we _? _? {give} _? _? _? free month|months|shipping|delivery|upgrade|week',
      'your next _? _? is|are|will on|be us|free',
      'is|are|be on us',
      'free month|months|of charge',
      '{goods} ... is|are|was|were|stay|stays|got|get|its|their _? _? free',
      'at no _? charge|cost',
      'you will _? be charged|billed for',
      'as a gesture',
      'to make up for',
      'to say sorry',
      '{gifts} ... has|have|was|is|will been? _? {give}|yours',
      'use _? code',
      'we|i have|will pay|paid',
    ],
    classes,
  }),
  slotNamed(/compensat|voucher|coupon|discount|goodwill|credit_?amount|promo/i),
)
