import { words } from '../language/words'
import { frames, type MeaningOf } from './frame'

const classes = {
  adverbs: words(`
    always do does also all both really truly very so extremely fully as are is am remain constantly
    continually still deeply firmly personally absolutely never normally usually typically ordinarily`),
  us: words('i we team company staff department'),
  top: words('top highest first main utmost greatest absolute biggest number-one'),
  pleased: words('happy satisfied delighted loyal'),
  people: words('customers clients guests users members patients'),
  /** What a firm says that it is committed to, where it says nothing. */
  values: words(`
    excellence quality providing delivering ensuring improving offering giving maintaining customer
    customers service transparency honesty integrity safety privacy your our making doing being continuous`),
}

/** How a text speaks of values where the reader waits for a deed. */
export const PRAISING = frames(
  {
    seriously: ['{us}|{placeholder} {adverbs}? {adverbs}? take|takes|taking|took ... seriously'],
    everything: [
      '{us} {adverbs}? {adverbs}? doing|do everything|all|anything i|we can',
      '{us} {adverbs}? {adverbs}? doing|do everything|all possible|within|in',
      'everything i|we can',
      '{us} {adverbs}? {adverbs}? doing our|my very? best|utmost',
      '{us} {adverbs}? working tirelessly|diligently|relentlessly',
      '{us} {adverbs}? working around|round the clock',
    ],
    assured: [
      'you may|can rest|be|feel assured that?',
      'please? can|may? rest assured that?',
      'please? be|remain|feel assured that?',
      'please know that',
      'i|we can|want|wish|would? like? to? {adverbs}? assure|reassure you that?',
      'let me|us {adverbs}? assure|reassure you that?',
    ],
    priority: [
      'is|are|remain|remains|be {adverbs}? my|our|a|the|of {top}|number|no one|1? {top}? priority|priorities|concern|importance',
      'is|are|remain|remains {adverbs}? of the? utmost|paramount|greatest importance',
      'is|are {adverbs}? important to us|me',
      'is|are|remains|remain {adverbs}? our|my priority|priorities',
      'customers|customer come|comes|always first',
    ],
    pride: [
      'pride ourselves|myself|itself {adverbs}? on|in',
      '{us} {adverbs}? take|takes _? _? pride in',
      'our|my _? _? is|are {adverbs}? trained to the? very? highest|high standard|standards',
    ],
    valued: [
      'as a|an|our _? valued|loyal|esteemed customer|customers|client|guest|member|patient|subscriber ,?',
      '{us} {adverbs}? value|values|treasure|treasures your _? business|loyalty|trust|privacy|custom|patronage|time',
      'matters|matter {adverbs}? _? to us',
      'assuring you of our|my best|continued _? service|services|attention|support',
    ],
    record: [
      'i|we have been in business for|since',
      'i|we have|serve|served ... of {pleased} customers|clients|guests|users|members|patients|families',
      'most of our _? {people} are {adverbs}? {pleased}',
    ],
    striving: [
      '{us} {adverbs}? strive|strives|endeavour|endeavor for|to',
      '{us} {adverbs}? always aim|aims|try|tries for|to',
      'hold|holds ourselves|myself|itself to',
      'high|highest standards i|we set|hold|strive|expect|pride',
    ],
    committed: [
      '{us} {adverbs}? {adverbs}? committed to {values}',
      '{us} {adverbs}? {adverbs}? committed to the highest|best|very|safety|privacy|satisfaction',
    ],
    identity: [
      'not {adverbs}? reflect|represent who|our|the _? _? we|values|standards|culture|service|quality|level|care are?',
      'not _? _? _? standard|standards|level of? _? that? i|we {adverbs}? hold|set|strive|aim|expect|pride|stand',
      'not who we are',
      'not {adverbs}? the|a kind|sort|level|type|standard? of? experience|service|standard|care|quality|impression _? i|we {adverbs}? want|wanted|aim|like|hope|expect|provide|deliver|offer',
      'not {adverbs}? the|a level|standard|kind|quality of experience|service|care that? our|my|your _? expect|expects|deserve|deserves',
      'not a|an|the {adverbs}? _? reflection|representation of who|our _? we|values|standards|culture|service|quality|level|care',
      'not {adverbs}? typical|representative|indicative|characteristic of us|our|how',
      'out of character for us|our|the',
      'not {adverbs}? the norm for|at|with us|our|here',
      'in our dna',
      'at the heart of everything|what',
    ],
  },
  classes,
)

/** Which value is praised. */
export type Praise = MeaningOf<typeof PRAISING>
