import { rules } from '../../rules'

/** Signs that mean something in one of the formats, and what hides letters from readers. */
const signs = [
  ...'{{ }} {{{ }}} {{# {{/ {{^ {{> {{! {{!-- --}} {{~ ~}} {{else}} {{name}} {{#if {{/if}} {% %} {%- -%} ${ #{ %{ <% %> <%= <#if [# ]'.split(
    ' ',
  ),
  ...'<p> </p> <b> <br> <!-- --> <a title=" <td> <li> <pre> <script> <style> <![CDATA[ ]]> &nbsp; &amp; &#39; &rsquo; &#x2019; &shy; &lt;'.split(
    ' ',
  ),
  ...'** __ ~~ ``` > - # | [a](b) ![ ]( \\ : ---\n +++\n ;;;\n'.split(' '),
  ...'{" "} [{ }] ": ", \\" \\n \\u0041 \\u2019 \\ud83d \\ude00 // /* */ \\/ "" ,, \t; sep=;'.split(' '),
  ...'|- >- |2 &a *a << !!str ? %YAML ... "\' \\x41 \\_ \\e true null ~ #'.split(' '),
  ...'amends-disable amends-enable amends-disable-next-line amends-disable-line amends:off [TODO: ] kind: failure'.split(
    ' ',
  ),
  ...'title subject body text content message value macros actions comments __proto__ constructor'.split(' '),
  '\r\n',
  '\n\n',
  '\uFEFF',
  '\u00A0',
  '\u200D',
  '\u00AD',
  '\uFFFC',
  '\u2028',
  '😢',
  '’',
  'é',
  ' -- reason',
]

/** Words and signs that a fuzzer would hardly come upon by itself, as its file wants them. */
export function dictionary(): string {
  const words = rules.flatMap(({ triggers }) => triggers.slice(0, 6))
  const entries = [...new Set([...signs, ...words])]
  return `${entries.map((entry) => `"${Array.from(Buffer.from(entry, 'utf8'), escaped).join('')}"`).join('\n')}\n`
}

const escaped = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`
