import { browser } from './browser'
import { card } from './card'
import { complete, lens } from './complete'
import { helpdeskExport } from './helpdesk-export'
import { menu } from './menu'
import type { Picture } from './picture'
import { problems } from './problems'
import { reportView } from './report-view'
import { report } from './report'
import { status } from './status'
import { terminal } from './terminal'
import { tour } from './tour'

/** All pictures, in the order in which they are taken: those of one kind of VS Code stand together. */
export const pictures: readonly Picture[] = [
  terminal,
  report,
  card,
  menu,
  lens,
  complete,
  helpdeskExport,
  problems,
  status,
  reportView,
  tour,
  browser,
]
