import type { Format } from '../document'
import { pageDocument } from './page'
import { markupPassages } from './passages'

/** An HTML mail or article, or a mail in MJML: one macro. */
export const html: Format = {
  id: 'html',
  languageIds: ['html', 'mjml'],
  extensions: ['html', 'htm', 'mjml'],
  holdsMany: false,
  read: (source, options) => pageDocument({ format: 'html', passages: markupPassages }, source, options),
}
