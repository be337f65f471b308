import { readYaml } from '../data/yaml-tree'
import type { Format } from '../document'
import { dataDocument } from './data'

/** YAML, of one document or of several. */
export const yaml: Format = {
  id: 'yaml',
  languageIds: ['yaml'],
  extensions: ['yml', 'yaml'],
  holdsMany: true,
  isSlow: true,
  read: (source, options) => dataDocument('yaml', readYaml(source), options),
}
