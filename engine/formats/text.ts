import type { Format } from '../document'
import { pageDocument } from './page'
import { textPassages } from './passages'

/** Plain text: one macro, parted by blank lines. */
export const text: Format = {
  id: 'text',
  languageIds: ['plaintext'],
  extensions: ['txt'],
  holdsMany: false,
  read: (source, options) => pageDocument({ format: 'text', passages: textPassages }, source, options),
}
