import type { DataNode } from '../data/data-tree'
import { catalog } from './catalog'
import { homeMade } from './home-made'
import type { PagePreset, Preset } from './preset'
import { statuspage } from './statuspage'
import { zendesk } from './zendesk'

/** The first one that recognizes a file reads it. The last one recognizes every file. */
export const presets: readonly Preset[] = [zendesk, statuspage, catalog, homeMade]

/** The same for pages with front matter. A page that none recognizes is read as any Markdown. */
export const pagePresets: readonly PagePreset[] = []

/** The names that settings may give. */
export const presetIds: readonly string[] = [...presets, ...pagePresets].map(({ id }) => id)

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
