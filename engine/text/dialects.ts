/**
 * The syntaxes of placeholders and branches, each with its meaning in Markdown. Where none is set, all that do not contradict each
 * other are read at once, and the others where the text shows them. Slots that people fill in by hand, `[Order Number]`
 * and `<First Name>`, are nobody's syntax and are read in every dialect, and so are `{name}`, `${name}` and `%name%` where they mean nothing else.
 */
export const dialectMeanings = {
  handlebars:
    'Handlebars: `{{name}}`, `{{{html}}}`, `{{#if x}}…{{else}}…{{/if}}`, `{{> part}}`, `{{!-- a comment --}}`',
  mustache: 'Mustache: `{{name}}`, `{{#section}}…{{/section}}`, `{{^inverted}}…{{/inverted}}`, `{{=<% %>=}}`',
  liquid: 'Liquid, as Zendesk and Front read it: `{{name | default: "there"}}`, `{% if x %}…{% endif %}`',
  jinja: 'Jinja, Twig and Nunjucks: `{{ name }}`, `{% if x %}…{% endif %}`, `{# a comment #}`',
  'help-scout': 'Help Scout and FreeScout: `{%customer.firstName,fallback=there%}`',
  zammad: 'Zammad: `#{ticket.customer.firstname}`',
  salesforce: 'Salesforce: `{!Contact.FirstName}`, `{{{Recipient.FirstName}}}`',
  percent: 'osTicket, Discourse and Rails: `%{name}`',
  braces: 'Rasa and Python: `{name}`; a dollar sign in front is money',
  dollar: 'Text with `${name}`',
  icu: 'ICU MessageFormat: `{name}`, `{n, plural, one {# order} other {# orders}}`',
  i18next: 'i18next: `{{name}}`, `{{- html}}`, `$t(key)`, `<1>…</1>`',
  chrome: 'Browser extensions (`_locales/*/messages.json`): `$NAME$`, `$1`, and `$$` for a dollar sign',
  dialogflow: 'Dialogflow: `$name`, `$session.params.name`, `#context.name`',
  freemarker: 'FreeMarker: `${name!"there"}`, `<#if x>…</#if>`, `[#if x]…[/#if]`',
  erb: 'ERB and EJS: `<%= name %>`, `<% if x %>…<% end %>`',
  hugo: 'Hugo: `{{< shortcode >}}`, `{{% shortcode %}}`, and Go templates',
  go: 'Go templates: `{{ .Name }}`, `{{ if .X }}…{{ end }}`',
} as const

export type Dialect = keyof typeof dialectMeanings

export const dialects = Object.keys(dialectMeanings) as readonly Dialect[]
