import { describe, expect, it } from 'vitest'
import type { Finding } from '../../engine/finding'
import { suppress } from '../../engine/suppress'
import { parseMarked } from '../harness/marked'

const ruleIds = ['generic-apology', 'excuse-but']

/** Every `[[…]]` is a finding of `generic-apology`, or of the rule that it names: `[[excuse-but: …]]`. */
function run(marked: string) {
  const { text, ranges } = parseMarked(marked)
  const findings = ranges.map(([start, end]): Finding => {
    const rule = /^excuse-but/.exec(text.slice(start, end))?.[0] ?? 'generic-apology'
    return {
      rule,
      severity: 'error',
      confidence: 'high',
      related: [],
      macro: '',
      offsets: [start, end],
      sentence: '',
      hears: '',
      why: '',
      todo: '',
    }
  })
  const result = suppress(text, findings, ruleIds)
  return {
    kept: result.findings.map(({ offsets }) => text.slice(...offsets)),
    problems: result.problems.map(({ message, offsets }) => `${text.slice(...offsets)} ▸ ${message}`),
  }
}

describe('leaves out', () => {
  const cases: [name: string, text: string, kept: string[]][] = [
    ['nothing without a directive', 'a [[b]] c', ['b']],
    ['the next line', '<!-- amends-disable-next-line -->\nx [[a]] y [[b]]\n[[c]]', ['c']],
    [
      'the next line that is not blank',
      '<!-- amends-disable-next-line -->\r\n\r\n  \r\n[[a]]\r\n[[b]]',
      ['b'],
    ],
    ['only what starts there', '[[a]]\n<!-- amends-disable-next-line -->\n[[b\nb]]\n', ['a']],
    ['one rule', '<!-- amends-disable-next-line excuse-but -->\n[[excuse-but]] [[a]]', ['a']],
    [
      'rules with a reason',
      '<!-- amends-disable-next-line excuse-but, generic-apology -- the law -->\n[[excuse-but]] [[a]]',
      [],
    ],
    [
      'one line for two directives',
      '<!-- amends-disable-next-line excuse-but -->\n> {{! amends-disable-next-line generic-apology }}\n[[excuse-but]] [[a]]\n[[b]]',
      ['b'],
    ],
    ['a quoted line', '> <!-- amends-disable-next-line -->\n> **[[a]]**', []],
    [
      'a line with words before a directive',
      '<!-- amends-disable-next-line -->\n[[a]] {{! amends-disable }}\n[[b]]',
      [],
    ],
    ['a range', '[[a]]\n{{!-- amends-disable --}}\n[[b]]\n{{!-- amends-enable --}}\n[[c]]', ['a', 'c']],
    ['the rest of the file', '[[a]] {# amends-disable #} [[b]]\n\n[[c]]', ['a']],
    [
      'one rule in a range',
      '{% comment %}amends-disable excuse-but{% endcomment %}[[a]] [[excuse-but]]',
      ['a'],
    ],
    [
      'all but an enabled rule',
      '{%- # amends-disable -%}[[a]]{{! amends-enable excuse-but}}[[b]] [[excuse-but]]',
      ['excuse-but'],
    ],
    [
      'a line of JSON with comments',
      '{\n  // amends-disable-next-line -- old\n  "body": "[[a]]",\n  "b": "[[b]]" }',
      ['b'],
    ],
    ['behind a block comment', '/* amends-disable */ [[a]]', []],
    ['all of MDX', '{/* amends-disable */}\n[[a]]', []],
    ['a whole file', '---\ntitle: x\namends: off\n---\n[[a]]', []],
    ['a whole file, in TOML', '+++\namends = "off"\n+++\n[[a]]', []],
  ]
  it.each(cases)('%s', (_name, text, kept) => {
    const result = run(text)
    expect(result.kept).toEqual(kept)
    expect(result.problems).toEqual([])
  })
})

describe('is not a directive', () => {
  it.each([
    'amends-disable [[a]]',
    'see `amends-disable-next-line`\n[[a]]',
    'https://amends-disable\n[[a]]',
    '<!-- see amends-disable -->[[a]]',
    '<!-- amends-disabled -->[[a]]',
    '<!-- amends-disable [[a]]',
    'amends: off\n[[a]]',
    '---\nby: x\n---\namends: off\n[[a]]',
  ])('%s', (text) => expect(run(text)).toEqual({ kept: ['a'], problems: [] }))
})

describe('reports', () => {
  const cases: [text: string, problem: string][] = [
    [
      '<!-- amends-disable-next-line -->\nfine\n[[a]]',
      '<!-- amends-disable-next-line --> ▸ This amends-disable-next-line does nothing: nothing is found on the next line.',
    ],
    [
      '<!-- amends-disable-next-line -->',
      '<!-- amends-disable-next-line --> ▸ This amends-disable-next-line does nothing: nothing is found on the next line.',
    ],
    [
      '<!-- amends-disable-next-line excuse-but, generic-apology -->\n[[a]]',
      '<!-- amends-disable-next-line excuse-but, generic-apology --> ▸ This amends-disable-next-line does nothing for excuse-but: nothing is found on the next line.',
    ],
    [
      '{{! amends-disable generic-apologies }}[[a]]',
      '{{! amends-disable generic-apologies }} ▸ This amends-disable does nothing for "generic-apologies": there is no such rule.',
    ],
    [
      '[[a]]{{! amends-disable -- for now }}',
      '{{! amends-disable -- for now }} ▸ This amends-disable does nothing: nothing is found behind it, or it is disabled there already.',
    ],
    [
      '  // amends-enable',
      '// amends-enable ▸ This amends-enable does nothing: nothing is disabled before it.',
    ],
  ]
  it.each(cases)('%s', (text, problem) => expect(run(text).problems).toEqual([problem]))
})

it('takes a file full of directives', () => {
  const text = '<!-- amends-disable-next-line -->\n[[a]] <!-- amends-disable\n{{! amends-disable }}[[b]]'
  expect(run(text.repeat(2000)).kept).toEqual([])
})
