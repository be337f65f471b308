/** Closed word classes. Lists that belong to apologies alone live in `apology/lexicon.ts`. */

/** A set of words, written as one string. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const FIRST_PERSON = words('i we')
/** What a text calls its reader. */
export const SECOND_PERSON = words('you your')
export const OWN_DETERMINERS = words('my our')
export const BE_PRESENT = words('am are is be')
export const BE = words('am are is was were be been being')
export const MODALS = words('may might could can will would shall should must')
export const AUXILIARIES = words(
  'am are is was were be been being have has had do does did may might could can will would shall should must',
)
export const NEGATIONS = words('not never no cannot')
export const SUBJECT_PRONOUNS = words(
  'i we you he she it they this that these those there who everyone everybody someone anyone anybody nobody some any each all things',
)
export const OTHER_PERSONS = words('you he she they')
export const DETERMINERS = words(
  'the a an this that these those any all every each some such whatever my our your his her its their no another both',
)
export const PREPOSITIONS = words(
  'of for in on at by to with from about over during after before without within since through under into as than per between against among around behind beyond near off onto upon via until till',
)
export const COORDINATORS = words('and or but nor so yet')
export const SUBORDINATORS = words(
  'that if when while because as since though although whether unless until where before after so which who whom whose how why what',
)

/** Adverbs that strengthen or repeat an apology and change nothing else about it. */
export const APOLOGY_ADVERBS = words(
  'very so truly really doubly deeply terribly sincerely genuinely extremely incredibly most also just again once do does awfully dreadfully profoundly wholeheartedly unreservedly humbly sincerest personally still always too quite only profusely both all dearly heartily hereby therefore thus certainly first then now fully formally publicly honestly especially greatly already can firstly lastly finally highly',
)

const IRREGULAR_PARTICIPLES = words(
  'been had done gone made said sent lost left kept told given taken written broken chosen forgotten shown seen known felt found held hurt heard let led meant met misled misread mistaken paid put read run sold set shut shipped spent stolen thought thrown understood overseen overlooked withheld worn come become begun drawn driven eaten fallen grown hidden laid lain overcharged overdrawn ridden risen stuck struck sworn taught torn upset woken arisen swept spilt won wound built bought brought caught cut dealt dug fought got gotten hit cost bound',
)

/** Past forms that are not participles. */
const IRREGULAR_PASTS = words(
  'was were did went came became began broke chose forgot gave knew saw showed took threw wrote fell grew drew drove ate rose rang spoke stole swore tore wore woke ran hid',
)

/** Words in -ed and -en that are no verb forms. */
const NOT_VERBS = words(
  'need indeed speed feed seed exceed proceed succeed hundred red bed shed embed even then often open happen listen seven ten dozen garden children men women kitchen golden wooden sudden hidden',
)

/** Whether a word looks like a past participle or a regular past form. */
const isParticiple = (word: string): boolean =>
  IRREGULAR_PARTICIPLES.has(word) || (word.endsWith('ed') && word.length > 3 && !NOT_VERBS.has(word))

/** Whether a word looks like a past form of a verb. */
export const isPast = (word: string): boolean => IRREGULAR_PASTS.has(word) || isParticiple(word)

const NOT_GERUNDS = words(
  'thing something anything nothing everything string king ring spring bring during morning evening ceiling wedding sing wing being building',
)

/** Whether a word looks like a gerund. */
export const isGerund = (word: string): boolean =>
  word.endsWith('ing') && word.length > 4 && !NOT_GERUNDS.has(word)

/** Whether a word only holds a sentence together: determiners, prepositions, pronouns, auxiliaries, conjunctions. */
export const isFunctionWord = (word: string): boolean =>
  DETERMINERS.has(word) ||
  PREPOSITIONS.has(word) ||
  SUBJECT_PRONOUNS.has(word) ||
  AUXILIARIES.has(word) ||
  COORDINATORS.has(word) ||
  SUBORDINATORS.has(word) ||
  NEGATIONS.has(word)

/** Marks at which a clause ends. */
export const isClauseMark = (mark: string): boolean => /^(?:[.!?…;:,()—–"”]|-+|\.{2,}|[-–—]{2,})$/.test(mark)
