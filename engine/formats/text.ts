import type { Format } from '../document'
import { pageDocument, type PageReader } from './page'
import { pagesOfForm } from './passages'

/** Plain text: one macro, parted by blank lines. */
export const text: Format = {
  id: 'text',
  languageIds: ['plaintext'],
  extensions: ['txt'],
  holdsMany: false,
  read: (source, options) => pageDocument(page, source, options),
}

const page: PageReader = { format: 'text', passages: pagesOfForm('text') }
