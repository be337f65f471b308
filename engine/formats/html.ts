import type { Format } from '../document'
import { markupPassages, singleMacro } from './passages'

/** An HTML mail or article: one macro. */
export const html: Format = {
  id: 'html',
  languageIds: ['html'],
  extensions: ['html', 'htm'],
  holdsMany: false,
  read: (source, options) => singleMacro('html', source, options, markupPassages),
}
