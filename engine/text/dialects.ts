/**
 * The syntaxes of placeholders and branches. Where none is set, all that do not contradict each other are read at once,
 * and the others where the text shows them.
 */
export const dialects = [
  'handlebars',
  'mustache',
  'liquid',
  'jinja',
  'help-scout',
  'zammad',
  'salesforce',
  'percent',
  'braces',
  'icu',
  'i18next',
  'chrome',
  'freemarker',
  'hugo',
  'go',
] as const
export type Dialect = (typeof dialects)[number]
