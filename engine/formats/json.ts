import type { Format, Macro, Passage, ReadOptions } from '../document'
import type { Entry, EntryText } from '../presets/preset'
import { presets } from '../presets/index'
import { decodeJsonString } from '../text/json-string'
import { pointerTo, readJson } from '../text/json-tree'
import { holdsPartial } from '../text/partials'
import { htmlOrTextPassages, labelled } from './passages'

/** JSON, JSON with comments and JSON Lines. Presets know which strings are prose; keys never are. */
export const json: Format = {
  id: 'json',
  languageIds: ['json', 'jsonc', 'jsonl'],
  extensions: ['json', 'jsonc', 'jsonl', 'ndjson'],
  holdsMany: true,
  read(source, options) {
    const { root, problem } = readJson(source)
    const entries = root ? presets.find((preset) => preset.recognizes(root))!.entries(root) : []
    return {
      format: 'json',
      macros: entries.flatMap((entry) => macroOf(entry, source, options)),
      problems: problem ? [problem] : [],
    }
  },
}

/**
 * The passages of a macro in which nothing can matter are not built: most entries of a big export. Where one text
 * can matter, the others are read too, because a macro is judged as a whole.
 */
function macroOf(entry: Entry, source: string, options: ReadOptions): Macro[] {
  const texts = entry.texts.filter((text) => !text.internal || options.includeInternal)
  if (texts.length === 0) return []
  const isWanted = texts.some(({ node }) => options.wanted(node.value))
  const passages = isWanted ? texts.flatMap((text) => passagesOf(text, source, options)) : []
  const path = pointerTo(entry.node)
  const isPartial = isWanted && texts.some(({ node }) => holdsPartial(node.value))
  const title = entry.title === undefined ? {} : { title: entry.title }
  return [{ path, ...title, ...labelled(entry.labels, isPartial), passages }]
}

function passagesOf({ node, role }: EntryText, source: string, options: ReadOptions): Passage[] {
  const text = decodeJsonString(source, node.start, node.end)
  const path = pointerTo(node)
  return htmlOrTextPassages(text, options).map((draft) => ({
    text: draft.text,
    role: role === 'subject' ? role : draft.role,
    path,
  }))
}
