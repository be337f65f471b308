import { expect, test } from 'vitest'
import { partialsIn } from '../../../engine/text/partials'

test.each([
  ['{{> apology}}', ['apology']],
  ['{{~> "blocks/regret" tone=tone}}', ['blocks/regret']],
  ['{{#> layout/frame}}{{/layout/frame}} {{#> apology}}none{{/apology}}', ['layout/frame', 'apology']],
  ['{{> (lookup . "x")}}', ['']],
  ['{% include \'apology.html\' %} {%- render "repair" -%}', ['apology.html', 'repair']],
  ['{% include apology.html %}', ['apology.html']],
  ['{{dc.apology}} {{ dc.repair_note }}', ['dc.apology', 'dc.repair_note']],
  ['{{ template "apology" . }} {{ partial "repair.html" . }}', ['apology', 'repair.html']],
  ['<#include "apology.ftl">', ['apology.ftl']],
  ["<%- include('apology') %> <%= render 'shared/repair' %>", ['apology', 'shared/repair']],
  ['"{% include \\"apology\\" %}{{> \\"regret\\"}}"', ['apology', 'regret']],
  [
    "<%= render partial: 'shared/repair', locals: {} %> <%= render :partial => 'mend' %>",
    ['shared/repair', 'mend'],
  ],
  ['{{> @partial-block}}', ['']],
  ['{{> header}} {{> partials/footer}} {% include "head.html" %}', []],
  ['{{name}} {{#if late}}{{/if}} {% assign a = "b" %}', []],
])('%s', (source, names) => expect(partialsIn(source).map(({ name }) => name)).toEqual(names))
