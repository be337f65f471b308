import type { Dialect } from '../dialects'
import type { Syntax } from '../template-scan'
import { angles, brackets } from './by-hand'
import { capitals, chrome, dialogflow, i18next, nesting, numberedElements } from './catalogs'
import { erb } from './erb'
import { freemarker, freemarkerTags } from './freemarker'
import { go, shortcodes } from './go'
import { icu, showsIcu, shownIcu } from './icu'
import { comments, output, tags } from './liquid'
import { mailchimp, percentSigns } from './merge-tags'
import { handlebars, mustache } from './mustache'
import { php } from './php'
import {
  braces,
  dollar,
  dollarUnlessMoney,
  hash,
  helpScout,
  helpScoutOnly,
  percent,
  salesforce,
} from './slots'

/** Nobody's syntax, and so everybody's. */
const byHand = [brackets, angles]

/** Slots of other tools, which texts that were pasted bring along, where they mean nothing else. */
const pasted = [percent, percentSigns, dollar, braces, ...byHand]

/** What each dialect is made of. Of two syntaxes that could begin at one place, the first that reads it counts. */
const syntaxes: Readonly<Record<Dialect, readonly Syntax[]>> = {
  handlebars: [handlebars, ...pasted],
  mustache: [mustache, ...pasted],
  liquid: [output, tags, ...pasted],
  jinja: [output, tags, comments, ...pasted],
  'help-scout': [helpScoutOnly, ...pasted],
  zammad: [hash, ...pasted],
  salesforce: [handlebars, salesforce, ...pasted],
  percent: [percent, ...pasted],
  braces: [braces, ...byHand],
  dollar: [dollar, ...pasted],
  icu: [icu, ...byHand],
  i18next: [i18next, nesting, numberedElements, ...pasted],
  chrome: [chrome, ...byHand],
  dialogflow: [dialogflow, ...byHand],
  freemarker: [freemarker, ...pasted],
  erb: [erb, ...pasted],
  hugo: [shortcodes, go, ...pasted],
  go: [go, ...pasted],
}

/** Where the dialect is not known: all that do not contradict each other. */
const any: readonly Syntax[] = [
  shortcodes,
  handlebars,
  helpScout,
  tags,
  comments,
  percent,
  percentSigns,
  mailchimp,
  hash,
  nesting,
  capitals,
  dollarUnlessMoney,
  salesforce,
  braces,
  erb,
  php,
  freemarkerTags,
  numberedElements,
  ...byHand,
]

/** The same in a text that has plurals or selections. They go before the braces of simpler dialects. */
const anyWithIcu = any.flatMap((syntax) => (syntax === percent ? [shownIcu, syntax] : [syntax]))

/** The syntaxes that a text is read by. */
export function syntaxesFor(text: string, dialect: Dialect | undefined): readonly Syntax[] {
  if (dialect !== undefined) return syntaxes[dialect]
  return showsIcu(text) ? anyWithIcu : any
}
