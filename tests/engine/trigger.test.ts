import { describe, expect, test } from 'vitest'
import { createTrigger } from '../../engine/trigger'
import { rules } from '../../rules'

const trigger = createTrigger(rules)

describe('a file is parsed', () => {
  test.each([
    'We are sorry.',
    'SORRY',
    '_sorry_',
    String.raw`{"body":"Hi,\nsorry"}`,
    String.raw`{"body":"Hi,\nSorry"}`,
    String.raw`Hi,\_sorry\_`,
    '2sorry',
    String.raw`{"body":"s\u006Frry"}`,
    String.raw`{"body":"so\u003cb\u003erry\u003c/b\u003e"}`,
    String.raw`{"body":"so\u00adrry"}`,
    String.raw`{"body":"so\u200brry"}`,
    String.raw`{"body":"<b>so<\/b>rry"}`,
    's&#111;rry',
    's&#x6F;rry',
    'so&shy;rry',
    'so&#173;rry',
    'so&ZeroWidthSpace;rry',
    'so&lrm;rry',
    'so\u00ADrry',
    'so\u200Brry',
    'so\u202Arry',
    'so\uFEFFrry',
    'so<b>rr</b>y',
    'so<sub>rr</sub>y',
    '<b>so</b>rry',
    'so<b><i>rr</i></b>y',
    'so<wbr>rry',
    'so<x-y a="b">rry',
    "so<x-y a='>'>rry",
    'so<!-- > -->rry',
    'so{{! so }}rry',
    'so{{!-- }} --}}rry',
    'so{# so #}rry',
    'so{% comment %} so {% endcomment %}rry',
    'so{%- # so -%}rry',
    'so{{#if a}}rry{{/if}}',
    '{{#if a}}so{{/if}}rry',
    'so{{{{raw}}}}rry{{{{/raw}}}}',
    'so<1>rr</1>y',
    'so<p2>rry',
    'so<#-- a > b -->rry',
    'so<%# a > b %>rry',
    'so{{/* } */}}rry',
    'so{% doc %} so {% enddoc %}rry',
    'so {{~! so ~}} rry',
    'so {{~!-- so --}}rry',
    'so{{! so ~}} rry',
    'so {%- # so -%} rry',
    'so {#- so -#} rry',
    'so{%- assign a = 1 -%} rry',
    '{{=| |=}}so|! so |rry',
    'so**rr**y',
    'so~~rr~~y',
    'so[rr](https://a.test)y',
    '[so](https://a.test)rry',
    '[so][a]rry',
    'so![](https://a.test)rry',
  ])('%s', (text) => expect(trigger.inFile(text)).toBe(true))
})

describe('a file is not parsed', () => {
  test.each([
    '',
    'Thank you for writing.',
    '\uFEFF{"body":"Thank you for writing."}',
    '{"comment_value":"Hi {{user.name}}, all is well."}',
    String.raw`{"body":"It\u2019s here,\nall is well at the caf\u00e9."}`,
    '<p>It&#39;s here &#8211; all is well.</p><p>Bye</p>',
    '<td>one</td><td>two<br>three</td>',
    'one <b>two</b> three, [four](https://a.test), **five**',
    '{{#if open}} so {{/if}}',
    'so {{~#if open}} so {{/if~}} so',
    'is_sorry',
    'isorry 1_sorry',
    String.raw`{"body":"\n_sorry"}`,
    'so<p>rry, so</h1>rry',
    'so$t(a.b)rry',
    'Hi $NAME$, ${a} and {a} and $5',
    '{n, plural, one {# item} other {# items}}',
  ])('%s', (text) => expect(trigger.inFile(text)).toBe(false))
})

describe('a passage is read', () => {
  test.each([
    ['We are sorry.', true],
    ['so\u00ADrry', true],
    ['so\u200Crry', true],
    ['Thank you.', false],
  ])('%s: %s', (text, expected) => expect(trigger.inText(text)).toBe(expected))
})
