import type { Target } from '../target'
import { config } from './config'
import { data } from './data'
import { fixes } from './fixes'
import { mappedText } from './mapped-text'
import { markup } from './markup'
import { messages } from './messages'
import { suppressions } from './suppressions'

/** By the names that the command line takes. */
export const targets: Readonly<Record<string, Target>> = {
  markup,
  data,
  'mapped-text': mappedText,
  config,
  suppressions,
  messages,
  fixes,
}
