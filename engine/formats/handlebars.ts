import type { Format } from '../document'
import { pageDocument, type PageReader } from './page'
import { pagesOfForm } from './passages'

/** A template in any of the common dialects, around HTML or around plain text: one macro. */
export const handlebars: Format = {
  id: 'handlebars',
  languageIds: 'handlebars mustache liquid html.handlebars jinja jinja-html nunjucks twig erb ejs'.split(' '),
  extensions: 'hbs handlebars mustache ftl liquid j2 jinja jinja2 njk twig erb ejs'.split(' '),
  holdsMany: false,
  read: (source, options) => pageDocument(page, source, options),
}

const page: PageReader = { format: 'handlebars', passages: pagesOfForm('any') }
