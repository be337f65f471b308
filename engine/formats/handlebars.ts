import type { Format } from '../document'
import { htmlOrTextPassages, singleMacro } from './passages'

/** A template in any of the common dialects, around HTML or around plain text: one macro. */
export const handlebars: Format = {
  id: 'handlebars',
  languageIds: ['handlebars', 'mustache', 'liquid', 'html.handlebars'],
  extensions: ['hbs', 'handlebars', 'mustache', 'ftl', 'liquid'],
  holdsMany: false,
  read: (source, options) => singleMacro('handlebars', source, options, htmlOrTextPassages),
}
