import type { DataNode } from '../data/data-tree'
import { arb } from './arb'
import { awsSes } from './aws-ses'
import { bitext } from './bitext'
import { botpress } from './botpress'
import { cachet } from './cachet'
import { catalog } from './catalog'
import { chatwoot } from './chatwoot'
import { chromeLocales } from './chrome-locales'
import { cstate } from './cstate'
import { datadog } from './datadog'
import { decapCms } from './decap-cms'
import { dialogflow } from './dialogflow'
import { dialogflowCx } from './dialogflow-cx'
import { formatjs } from './formatjs'
import { freescout } from './freescout'
import { freshdesk } from './freshdesk'
import { front } from './front'
import { githubReplies } from './github-replies'
import { gorgias } from './gorgias'
import { helpScout } from './help-scout'
import { homeMade } from './home-made'
import { i18next } from './i18next'
import { ilert } from './ilert'
import { instatus } from './instatus'
import { intercom } from './intercom'
import { kustomer } from './kustomer'
import { osticket } from './osticket'
import { pagerduty } from './pagerduty'
import type { PagePreset, Preset } from './preset'
import { railsI18n } from './rails-i18n'
import { rasa } from './rasa'
import { rootly } from './rootly'
import { salesforce } from './salesforce'
import { statusfy } from './statusfy'
import { statuspage } from './statuspage'
import { upptime, upptimePage } from './upptime'
import { whatsapp } from './whatsapp'
import { zammad } from './zammad'
import { zendesk } from './zendesk'

/** The first one that recognizes a file reads it. The last one recognizes every file. */
export const presets: readonly Preset[] = [
  zendesk,
  freshdesk,
  helpScout,
  gorgias,
  intercom,
  front,
  kustomer,
  salesforce,
  chatwoot,
  osticket,
  zammad,
  freescout,
  statuspage,
  rootly,
  cachet,
  instatus,
  ilert,
  pagerduty,
  datadog,
  decapCms,
  upptime,
  awsSes,
  whatsapp,
  rasa,
  dialogflow,
  dialogflowCx,
  botpress,
  bitext,
  githubReplies,
  chromeLocales,
  formatjs,
  arb,
  railsI18n,
  i18next,
  catalog,
  homeMade,
]

/** The same for pages with front matter. A page that none recognizes is read as any Markdown. */
export const pagePresets: readonly PagePreset[] = [cstate, statusfy, upptimePage]

/** The names that settings may give. A tool may have files of data and pages. */
export const presetIds: readonly string[] = [...new Set([...presets, ...pagePresets].map(({ id }) => id))]

/** How a file is read, and why not otherwise. */
export interface Choice {
  readonly preset: Preset
  /** What files that look like another tool's lack, as sentences for people. */
  readonly misses: readonly string[]
}

/** The preset that reads a file of data: the one that the settings name, or the first that recognizes it. */
export function choosePreset(root: DataNode, path: string, named?: string): Choice {
  const misses: string[] = []
  for (const preset of presets) {
    if (named !== undefined && named !== preset.id && preset !== homeMade) continue
    const answer = preset.recognizes(root, path)
    if (answer === true) return { preset, misses }
    if (typeof answer === 'string') misses.push(answer)
    else if (named === preset.id) misses.push(`This file has not the shape of ${preset.name}.`)
  }
  return { preset: homeMade, misses }
}
