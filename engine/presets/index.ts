import { catalog } from './catalog'
import { homeMade } from './home-made'
import type { Preset } from './preset'
import { statuspage } from './statuspage'
import { zendesk } from './zendesk'

/** The first one that recognizes a file reads it. The last one recognizes every file. */
export const presets: readonly Preset[] = [zendesk, statuspage, catalog, homeMade]
