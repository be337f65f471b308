import type { Format } from '../document'
import { singleMacro, textPassages } from './passages'

/** Plain text: one macro, parted by blank lines. */
export const text: Format = {
  id: 'text',
  languageIds: ['plaintext'],
  extensions: ['txt'],
  holdsMany: false,
  read: (source, options) => singleMacro('text', source, options, textPassages),
}
