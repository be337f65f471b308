import { words } from '../language/words'

/**
 * Closed word lists of the apology domain. Each list says what it decides, so that a new word finds its place.
 */

/** The word that people misspell most often in apologies, in all the ways they do: "inconviences", "incovenience". */
const INCONVENIENCE = /^in+co?n?v(?!enien(?:t|tly|ced|cing)$)[a-z]{4,}$/

/** Nouns for an effect on the reader that name no event: an apology for one of these is an apology for nothing. */
const EFFECT_NOUNS = words(`
  inconvenience inconveniences trouble troubles hassle hassles
  difficulty difficulties frustration frustrations annoyance annoyances distress upset discomfort issue issues problem
  problems situation situations experience experiences matter matters circumstances everything worry worries concern
  concerns stress pain anxiety bother aggravation headache headaches disappointment dissatisfaction impact anger outrage disturbance disturbances shortcomings failings nuisance hardship unpleasantness harm hurt wrongdoing
  transgression transgressions`)

/** Nouns for an event of ours. With an article they point at something; with "any" they do not. */
export const EVENT_NOUNS = words(`
  delay delays wait disruption disruptions error errors mistake mistakes outage outages mix-up mixup mix-ups confusion misunderstanding
  slip-up slip-ups screw-up screw-ups mess-up mess-ups hold-up hold-ups cock-up misunderstandings omission omissions interruption interruptions glitch glitches hiccup hiccups failure failures
  oversight oversights miscommunication downtime bug bugs incident incidents offense offence loss damage damages`)

/** Whether a noun names only an effect on the reader. */
export const isEffectNoun = (word: string): boolean => EFFECT_NOUNS.has(word) || INCONVENIENCE.test(word)

/** Those of them that say only that something was wrong. */
export const UNNAMED_EVENTS = words(
  'error errors mistake mistakes mix-up mixup mix-ups slip-up slip-ups screw-up screw-ups mess-up mess-ups confusion misunderstanding misunderstandings oversight oversights miscommunication hiccup hiccups glitch glitches',
)

/** Words that point at something said elsewhere. */
export const ANAPHORS = words('that this it these those what happened all')

/** Determiners that make the object of an apology anything and nothing. */
export const CATCH_ALL = words('any all whatever every each such')

/** Words whose presence in an if-clause makes it a condition on the harm itself. */
const HARM_WORDS = words(`
  offend offends offended offense offence offensive upset upsets hurt hurts inconvenience inconvenienced inconveniences confuse
  confused confuses confusion confusing mislead misled misleading overcharge overcharged delay delayed delays down short rude
  rudeness unclear late cause caused causes causing experience experienced experiencing encountered encounter feel felt
  lose lost affect affects affected impact impacts impacted disappoint disappoints disappointed disappointing disappointment
  frustrate frustrated frustrates frustrating frustration wrong wrongly mistake mistakes mistaken error errors insult insulted bother
  bothered annoy annoyed annoying disrupt disrupted disrupts disruption misunderstood misunderstanding detract detracted harm harmed trouble troubled
  problem problems issue issues bad poor poorly incorrect incorrectly inaccurate inaccuracies dissatisfied unhappy uncomfortable
  ignored missed charged suffered angry harsh insensitive inappropriate abrupt curt dismissive worse slow failed fail fails fallen fell
  worry worried alarm alarmed stress stressed distress distressed damaged broken`)

export const isHarm = (word: string): boolean => HARM_WORDS.has(word) || INCONVENIENCE.test(word)

/** Words of a polite opening about the writer's own question, which is no apology for harm. */
export const DISARMERS = words(
  'asked answered question questions duplicate off-topic obvious dumb stupid silly newbie basic noob naive weird random dramatic',
)

/** Verbs by which a reader is said to react: the apology is then for the reaction. */
export const REACTION_VERBS = words(`
  feel felt feeling find found think thought believe believed perceive perceived consider considered see saw view viewed
  interpret interpreted`)

/** Adjectives and participles for how a reader feels. */
export const REACTIONS = words(`
  upset offended unhappy dissatisfied disappointed frustrated angry annoyed confused displeased hurt insulted unsatisfied
  uncomfortable bothered irritated disturbed distressed disgruntled discontent disheartened discouraged aggravated satisfied happy pleased
  content impressed unimpressed underwhelmed furious mad appalled`)

/** The same, with the verb that brings them. */
export const FEELINGS: ReadonlySet<string> = new Set([...REACTIONS, ...words('feel felt feeling')])

/** Nouns for a reaction to us: "sorry for your frustration" is about the reader. */
export const REACTION_NOUNS = words(
  'frustration disappointment dissatisfaction confusion anger annoyance displeasure unhappiness feelings upset misunderstanding',
)

/** Nouns for what a reader feels, because of us or of life. */
export const isFeeling = (word: string): boolean =>
  REACTION_NOUNS.has(word) || /^(?:pain|distress|anxiety|worry|worries|stress|loss|grief)$/.test(word)

/** What people feel in their bodies or free to do: no reaction to us. */
export const PHYSICAL = words(
  'well unwell poorly ill sick better worse safe free unsafe dizzy faint pain tired cold hot welcome',
)

/** Sorrows that nobody caused: "sorry you feel down" is sympathy. */
export const SORROWS = words(
  'down sad lonely low depressed blue alone scared worthless hopeless anxious homesick',
)

/** Verbs of things that go wrong by our doing. Past forms and participles. */
export const FAULT_VERBS = words(`
  failed broke broken crashed lost missed forgot forgotten overcharged double-charged overlooked ignored misread misled
  delayed deleted cancelled canceled damaged dropped exposed leaked mishandled misplaced miscalculated misconfigured
  mistyped mixed neglected stuck stopped rejected duplicated corrupted blocked locked logged timed
  overbooked oversold misquoted miscommunicated interrupted disconnected closed suspended charged billed kept left sent shipped gave told
  promised published printed posted applied issued quoted labelled labeled packed booked entered typed turned took`)

/** Nouns that name a fault outright when a possessive of ours stands before them. */
export const FAULT_NOUNS = words(
  'mistake mistakes error errors fault failure failures bug oversight lapse slip outage delay negligence blunder',
)

/** Verbs by which we put something right. Base forms, participles and gerunds. */
export const REPAIR_VERBS = words(`
  refund refunded refunding arrive arriving attach replace replaced replacing resend resent resending fix fixed fixing restore restored restoring
  repair repaired repairing rebuild rebuilt rebuilding credit credited crediting send sent sending ship shipped shipping
  reship order ordered ordering arrange arranged arranging add added adding waive waived waiving cancel cancelled
  canceled reverse reversed correct corrected correcting update updated updating upgrade upgraded escalate escalated
  escalating call called calling email emailed reply reset reopen reopened expedite expedited extend extended issue issued
  reinstate reinstated recover recovered roll rolled redo redone rebook rebooked book booked put made make making do doing done
  working work look looking investigate investigating investigated track tracked tracking find found chase chased help
  helping get getting got resolve resolved resolving ensure deliver delivered delivering process processed processing
  switch switched move moved moving change changed changing set prepared finish finished completed attached apply applied give`)

/** Words that open a request or an offer to the reader. */
export const OFFER_OPENERS = words(`
  please let here reply call tell click visit try check use see contact email send write give press open follow feel choose
  pick attach share note rest thank thanks wish hope bear hang stay know remember always don`)

/** Words that turn a request down. */
export const REFUSALS = words('cannot unable ineligible impossible denied decline declined')

/** What excuses are made of. */
export const EXCUSES = words(`
  busy busiest short-staffed understaffed staffing staff volume volumes demand season seasonal weekend weekends holiday holidays traffic weather policy policies
  normal common commonplace happen happens everyone always understand unavoidable control backlog overwhelmed swamped high
  peak limitation limitations known usual nature tied beyond circumstances unprecedented unexpected hectic rush queue queues`)

/** Nouns that, after an apology noun, make it the name of a thing: an apology letter. */
export const APOLOGY_COMPOUNDS = words(`
  letter letters template templates email emails e-mail credit credits policy policies message messages note notes macro macros
  page section text statement statements video tour script scripts language phrase phrases wording button card gift voucher coupon strategy
  strategies example examples generator guide`)

/** Adjectives of an apology noun: sincere apologies. */
export const APOLOGY_ADJECTIVES = words(`
  sincere sincerest deepest deep humble humblest heartfelt full profound huge many massive big belated profuse warm warmest
  most very own utmost genuine unreserved honest personal greatest biggest a million thousand further repeated double earnest`)

/** What the reader says to us. Whoever shared or logged it did nothing wrong. */
export const WORDS_OF_READERS = words(`
  feedback comment comments message messages request requests report reports concern concerns inquiry enquiry question
  questions suggestion suggestions complaint review ticket case`)
