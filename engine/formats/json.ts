import { readJson } from '../data/json-tree'
import type { Format } from '../document'
import { dataDocument } from './data'

/** JSON, JSON with comments and JSON Lines. */
export const json: Format = {
  id: 'json',
  languageIds: ['json', 'jsonc', 'jsonl'],
  extensions: ['json', 'jsonc', 'jsonl', 'ndjson', 'arb'],
  holdsMany: true,
  read: (source, options) => dataDocument('json', readJson(source), options),
}
