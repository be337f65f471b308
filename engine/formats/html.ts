import type { Format } from '../document'
import { pageDocument, type PageReader } from './page'
import { pagesOfForm } from './passages'

/** An HTML mail or article, or a mail in MJML: one macro. */
export const html: Format = {
  id: 'html',
  languageIds: ['html', 'mjml'],
  extensions: ['html', 'htm', 'mjml'],
  holdsMany: false,
  read: (source, options) => pageDocument(page, source, options),
}

const page: PageReader = { format: 'html', passages: pagesOfForm('html') }
