import { describe, expect, it } from 'vitest'
import { notationOf } from '../../../engine/suppressions/comments'
import { applyEdits } from '../../../engine/fixes/fix'
import { suppress } from '../../../engine/suppressions/suppress'
import { parseMarked } from '../../harness/marked'

const ruleIds = ['generic-apology', 'excuse-but']

/** Every `[[…]]` is a finding of `generic-apology`, or of the rule that it names: `[[excuse-but: …]]`. */
function run(marked: string, path = 'a.md') {
  const { text, ranges } = parseMarked(marked)
  const findings = ranges.map(([start, end]) => {
    const rule = /^excuse-but/.exec(text.slice(start, end))?.[0] ?? 'generic-apology'
    return { rule, offsets: [start, end] as const }
  })
  const result = suppress({ text, ...notationOf({ text, path }) }, findings, ruleIds)
  return {
    kept: result.findings.map(({ offsets }) => text.slice(...offsets)),
    problems: result.problems.map(({ message, offsets }) => `${text.slice(...offsets)} ▸ ${message}`),
    mended: result.problems.map(({ fix }) => fix && applyEdits(text, fix.edits)),
  }
}

it('tells what was left out, and the reason that the author gives', () => {
  const text =
    'a\n<!-- amends-disable-next-line excuse-but -- the words of -- a law -->\nb\n<!-- amends-disable-line -->'
  const at = (offset: number) => ({ rule: 'excuse-but', offsets: [offset, offset + 1] as const })
  const findings = [at(0), at(text.indexOf('\nb') + 1), at(text.lastIndexOf('<'))]
  expect(suppress({ text }, findings, ruleIds)).toMatchObject({
    findings: [findings[0]],
    leftOut: [
      { finding: findings[1], reason: 'the words of -- a law' },
      { finding: findings[2], reason: '' },
    ],
  })
})

describe('leaves out', () => {
  const cases: [name: string, text: string, kept: string[], path?: string][] = [
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
    ['a line of a quote in a quote', '> > <!-- amends-disable-next-line -->\n> > _[[a]]_\n> > [[b]]', ['b']],
    ['a bold line between paragraphs', 'x\n<!-- amends-disable-next-line -->\n**[[a]]**\n\n[[b]]', ['b']],
    ['a list item', '- x\n  <!-- amends-disable-next-line -->\n- [[a]]\n- [[b]]', ['b']],
    ['a numbered list item', '<!-- amends-disable-next-line -->\n12. [[a]]\n13. [[b]]', ['b']],
    [
      'a row of a table',
      '| x | y |\n| - | - |\n| [[a]] | z | <!-- amends-disable-line -->\n| [[b]] |',
      ['b'],
    ],
    [
      'a row below the head of its table',
      '<!-- amends-disable-next-line -->\n|---|\n| [[a]] |\n| [[b]] |',
      ['b'],
    ],
    [
      'a line of tags and the one below',
      '<!-- amends-disable-next-line -->\n<p class="x">\n[[a]]\n</p>[[b]]',
      ['b'],
      'a.html',
    ],
    [
      'words in a tag',
      '<!-- amends-disable-next-line -->\n<img alt="[[a]]">\nx [[b]]\n[[c]]',
      ['c'],
      'a.html',
    ],
    [
      'a line of template tags and the one below',
      '{{! amends-disable-next-line }}\n{{#if late}}\n[[a]]',
      [],
      'a.hbs',
    ],
    ['a span', 'x <span>[[a]]</span> y <!-- amends-disable-line -->\n[[b]]', ['b']],
    [
      'its own line',
      '[[a]]\n[[b]] <!-- amends-disable-line excuse-but --> [[excuse-but]]\n[[c]]',
      ['a', 'b', 'c'],
    ],
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
    ['what stands behind code', '```\nx\n```\n<!-- amends-disable -->\n[[a]]', []],
    ['what stands behind dashes of a template', '```\n<!-- amends-disable -->\n[[a]]', [], 'a.hbs'],
    ['a whole file', '---\ntitle: x\namends: off\n---\n[[a]]', []],
    ['a whole file, in TOML', '+++\namends = "off"\n+++\n[[a]]', []],
    ['a whole file of YAML', 'amends: off\nbody: [[a]]', [], 'a.yml'],
    ['a field of the front matter', '---\n# amends-disable-next-line\ntitle: [[a]]\nx: [[b]]\n---\n', ['b']],
  ]
  it.each(cases)('%s', (_name, text, kept, path) => {
    const result = run(text, path)
    expect(result.kept).toEqual(kept)
    expect(result.problems).toEqual([])
  })
})

describe('reads the comments of', () => {
  const cases: [path: string, open: string, close: string][] = [
    ['a.md', '<!-- ', ' -->'],
    ['a.mdx', '{/* ', ' */}'],
    ['a.html', '<!--', '-->'],
    ['a.mjml', '<!-- ', ' -->'],
    ['a.hbs', '{{! ', '}}'],
    ['a.hbs', '{{~!-- ', ' --~}}'],
    ['a.hbs', '{{!--', '--}}'],
    ['a.liquid', '{% comment %} ', ' {% endcomment %}'],
    ['a.liquid', '{%- comment -%}', '{%- endcomment -%}'],
    ['a.liquid', '{% # ', ' %}'],
    ['a.liquid', '{%- # ', ' -%}'],
    ['a.njk', '{# ', ' #}'],
    ['a.twig', '{#- ', ' -#}'],
    ['a.ftl', '<#-- ', ' -->'],
    ['a.erb', '<%# ', ' %>'],
    ['a.erb', '<%# ', ' -%>'],
    ['a.ejs', '<%# ', '%>'],
    ['layouts/a.html', '{{/* ', ' */}}'],
    ['layouts/a.html', '{{- /* ', ' */ -}}'],
    ['a.jsonc', '  // ', ''],
    ['a.json', '/* ', ' */'],
    ['a.json', '"x": 1, // ', ''],
    ['a.yaml', '# ', ''],
    ['a.yml', '  - # ', ''],
    ['a.toml', '## ', ''],
    ['a.csv', '# ', ''],
    ['a.properties', '#', ''],
  ]
  const ends = ['\n', '\r\n']
  it.each(cases.flatMap((one) => ends.map((end) => [...one, end] as const)))(
    '%s: %s…%s',
    (path, open, close, end) => {
      const comment = (verb: string) => `${open}amends-${verb} generic-apology -- so we may${close}${end}`
      expect(run(`${comment('disable-next-line')}[[a]]${end}[[b]]`, path)).toMatchObject({
        kept: ['b'],
        problems: [],
      })
      expect(run(`${comment('disable')}[[a]]${end}${comment('enable')}[[b]]`, path)).toMatchObject({
        kept: ['b'],
        problems: [],
      })
    },
  )
})

describe('is not a directive', () => {
  const cases: [text: string, path?: string][] = [
    ['amends-disable [[a]]'],
    ['see `amends-disable-next-line`\n[[a]]'],
    ['https://amends-disable\n[[a]]', 'a.json'],
    ['# amends-disable-next-line\n[[a]]'],
    ['// amends-disable-next-line\n[[a]]'],
    ['a#amends-disable\n[[a]]', 'a.yml'],
    ['<!-- see amends-disable -->[[a]]'],
    ['`<!-- amends-disable -->` [[a]]'],
    ['```md\n<!-- amends-disable -->\n```\n[[a]]'],
    ['- x\n  ~~~~\n  ~~~\n  <!-- amends-disable -->\n  ~~~~~\n[[a]]'],
    ['[[a]]\n```\n<!-- amends-disable -->\n'],
    ['<!-- amends-ment -->[[a]]'],
    ['<!-- amends-disable [[a]]'],
    ['amends: off\n[[a]]'],
    ['amends: off\n[[a]]', 'a.txt'],
    ['---\nby: x\n---\namends: off\n[[a]]'],
    ['---\nby: x\n---\n# amends-disable\n[[a]]'],
  ]
  it.each(cases)('%s', (text, path) => expect(run(text, path)).toMatchObject({ kept: ['a'], problems: [] }))
})

describe('reports', () => {
  const cases: [text: string, problem: string, mended?: string | undefined][] = [
    [
      '<!-- amends-disable-next-line -->\nfine\n[[a]]',
      '<!-- amends-disable-next-line --> ▸ This amends-disable-next-line does nothing: nothing is found on the next line, or it is disabled there already.',
      'fine\na',
    ],
    [
      '<!-- amends-disable-next-line -->',
      '<!-- amends-disable-next-line --> ▸ This amends-disable-next-line does nothing: nothing is found on the next line, or it is disabled there already.',
      '',
    ],
    [
      'fine <!-- amends-disable-line --> \n[[a]]',
      '<!-- amends-disable-line --> ▸ This amends-disable-line does nothing: nothing is found on its line, or it is disabled there already.',
      'fine \na',
    ],
    [
      '<!-- amends-disable-next-line excuse-but, generic-apology -->\n[[a]]',
      '<!-- amends-disable-next-line excuse-but, generic-apology --> ▸ This amends-disable-next-line does nothing for excuse-but: nothing is found on the next line, or it is disabled there already.',
      '<!-- amends-disable-next-line generic-apology -->\na',
    ],
    [
      '<!-- amends-disable-next-line generic-apology excuse-but -- the law -->\n[[a]]',
      '<!-- amends-disable-next-line generic-apology excuse-but -- the law --> ▸ This amends-disable-next-line does nothing for excuse-but: nothing is found on the next line, or it is disabled there already.',
      '<!-- amends-disable-next-line generic-apology -- the law -->\na',
    ],
    [
      'x\n\n  {{! amends-disable generic-apologies }}\r\n[[a]]',
      '{{! amends-disable generic-apologies }} ▸ This amends-disable does nothing for "generic-apologies": there is no such rule. Did you mean "generic-apology"?',
      'x\n\na',
    ],
    [
      '[[a]]{{! amends-disable -- for now }}',
      '{{! amends-disable -- for now }} ▸ This amends-disable does nothing: nothing is found behind it, or it is disabled there already.',
      'a',
    ],
    [
      'x {{! amends-enable }} y',
      '{{! amends-enable }} ▸ This amends-enable does nothing: nothing is disabled before it.',
      'x y',
    ],
    [
      '<!-- amends-disable-file -->\n[[a]]',
      '<!-- amends-disable-file --> ▸ There is no amends-disable-file. Write amends-disable, which is in force to the end of the file.',
      '<!-- amends-disable -->\na',
    ],
    [
      '<!-- amends-ignore generic-apology -->\n[[a]]',
      '<!-- amends-ignore generic-apology --> ▸ There is no amends-ignore. Write amends-disable-next-line.',
      '<!-- amends-disable-next-line generic-apology -->\na',
    ],
    [
      '<!-- amends-disabled -->\n[[a]]',
      '<!-- amends-disabled --> ▸ There is no amends-disabled. Write amends-disable.',
      '<!-- amends-disable -->\na',
    ],
    [
      '<!-- amends-ignore-everything-here -->\n[[a]]',
      '<!-- amends-ignore-everything-here --> ▸ There is no amends-ignore-everything-here. There are amends-disable-next-line, amends-disable-line, amends-disable, amends-enable.',
      undefined,
    ],
  ]
  it.each(cases)('%s', (text, problem, mended) => {
    expect(run(text)).toMatchObject({ problems: [problem], mended: [mended] })
  })

  it('each rule of a list that is idle, with fixes that may be applied together', () => {
    const idle = '{{! amends-disable a, generic-apology, b, c -- because }}[[x]]'
    expect(run(idle).problems).toHaveLength(3)
    const { text, ranges } = parseMarked(idle)
    const findings = ranges.map((offsets) => ({ rule: 'generic-apology', offsets }))
    const { problems } = suppress({ text }, findings, ruleIds)
    const edits = problems.flatMap(({ fix }) => fix?.edits ?? [])
    expect(applyEdits(text, edits)).toBe('{{! amends-disable generic-apology -- because }}x')
  })

  it('a list that is all idle, with a fix that removes the comment', () => {
    expect(run('x <!-- amends-disable a, b -->').mended).toEqual(['x', 'x'])
  })
})

describe('a comment goes', () => {
  const comment = '<!-- amends-disable-next-line -->'
  const cases: [name: string, before: string, after: string][] = [
    ['with its line', `x\n\n  ${comment}\ny`, 'x\n\ny'],
    ['with its line, to the end of the file', `x\n\n${comment}`, 'x\n\n'],
    ['with its line in a quote', `> x\n>\n> ${comment}\n> y`, '> x\n>\n> y'],
    ['and leaves its line where two paragraphs would become one', `x\n${comment}\ny`, 'x\n\ny'],
    ['and leaves the mark of a quote there', `> x\n> ${comment}\n> y`, '> x\n> \n> y'],
    ['with its line between tags', `<p>\n${comment}\ny</p>`, '<p>\ny</p>'],
    ['from the end of a line', `x ${comment}\r\ny`, 'x\r\ny'],
    ['from the start of a line', `${comment} x`, 'x'],
    ['from between two words', `x ${comment} y`, 'x y'],
    ['from a list item of its own', `- ${comment}\n- y`, '-\n- y'],
    ['from right beside words', `**x**${comment}y`, '**x**y'],
    ['with its line behind a byte order mark', `\uFEFF${comment}\ny`, '\uFEFFy'],
  ]
  it.each(cases)('%s', (_name, before, after) => expect(run(before).mended).toEqual([after]))
})

describe('takes hostile texts in a time that grows with them', () => {
  const cases: [name: string, text: string][] = [
    [
      'directives',
      '<!-- amends-disable-next-line -->\n[[a]] <!-- amends-disable\n{{! amends-disable }}[[b]]',
    ],
    ['stacked directives', '<!-- amends-disable-next-line -->\n'],
    ['one line', '<!-- amends-disable-line -->[[a]] {{! amends-disable-next-line excuse-but }}'],
    ['openings', '<!-- {{!-- {% comment %}{{/* amends-disable '],
    ['signs', '####////<!--'],
  ]
  it.each(cases)('%s', (_name, text) => {
    const started = performance.now()
    const { kept } = run(text.repeat(4000))
    expect(kept).toEqual([])
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
