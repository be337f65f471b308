import { expect, it } from 'vitest'
import { defaultReadSettings } from '../../../engine/document'
import type { Finding } from '../../../engine/finding'
import { formatOf } from '../../../engine/formats/index'
import type { LintRun } from '../../../engine/lint'
import { proves } from '../../../engine/fixes/proof'
import { parseMarked } from '../../harness/marked'

/** A file as the proof sees it, where no rule ever speaks: what is left to prove is that the file stays what it is. */
function read(file: { readonly path: string; readonly text: string }): LintRun {
  const format = formatOf(file)!
  const document = format.read(file.text, { ...defaultReadSettings, path: file.path, wanted: () => true })
  return {
    format: format.id,
    macros: document.macros.length,
    titles: new Map(),
    findings: [],
    unfolded: [],
    readings: [],
    problems: document.problems,
    leftOut: [],
    unused: [],
    document,
  }
}

/** Whether it is proved that `newText` may stand in place of the marked slice. */
function holds(path: string, marked: string, newText: string): boolean {
  const { text, ranges } = parseMarked(marked, ['⟦', '⟧'])
  const offsets = ranges[0]!
  const finding: Finding = {
    rule: 'a-rule',
    severity: 'error',
    confidence: 'high',
    macro: '',
    path: '',
    offsets,
    sentence: '',
    related: [],
    hears: '',
    why: '',
    todo: '',
  }
  const fix = { title: '', safety: 'safe', becomes: '', edits: [{ offsets, newText }] } as const
  return proves({ path, text }, read({ path, text }), [{ finding, fix }], read).length > 0
}

it.each([
  ['a.json', '{"body":"We ⟦are sorry⟧, {{name}}."}', 'were wrong'],
  ['a.json', '{"id":1,"body":"<p>We <b>⟦are sorry⟧</b>.</p>"}', 'were wrong'],
  ['a.yml', 'body: We ⟦are sorry⟧, Sam.\nn: 1\n', 'were wrong'],
  ['a.yml', 'body: &a We ⟦are sorry⟧, Sam.\nagain: *a\n', 'were wrong'],
  ['a.csv', 'id,response\n1,We ⟦are sorry⟧ for it.\n', 'were wrong'],
  ['a.md', '---\nsubject: We ⟦are sorry⟧, Sam.\n---\n', 'were wrong'],
  ['a.md', '> We ⟦are\n> sorry⟧ for it.\n', 'were wrong'],
  ['a.html', '<p title="Our lamp">We ⟦are sorry⟧.</p>', 'were wrong'],
  ['a.hbs', '<p>Hi.{{#if late}}⟦ We are sorry.⟧{{/if}}</p>', ''],
  ['a.hbs', '<p>{{#if late}}Hi. ⟦We are sorry.⟧{{else}}All is well.{{/if}}</p>', ''],
])('%s: %s may become "%s"', (path, marked, newText) => {
  expect(holds(path, marked, newText)).toBe(true)
})

it.each([
  // Another shape.
  ['a.json', '{"body":"We ⟦are sorry⟧, Sam."}', 'are", "id": "sorry'],
  ['a.json', '{"body":"We ⟦are sorry⟧, Sam."}', 'are", "body": "so sorry'],
  ['a.json', '{"body":"We ⟦are sorry⟧, Sam."}', 'are "sorry"'],
  ['a.json', '{"body":"We ⟦are sorry⟧, Sam."}', 'are\nsorry'],
  ['a.json', '{"list":[1,2],"body":"We ⟦are sorry⟧, Sam."}', 'are"],["sorry'],
  ['a.json', '{"n":⟦1⟧,"body":"We are sorry, Sam."}', '2'],
  ['a.json', '{"⟦n⟧":1,"body":"We are sorry, Sam."}', 'm'],
  ['a.json', '{"id":"so ⟦it⟧ was","body":"We are sorry, Sam.","n":1', '", "x": "'],
  ['a.yml', 'body: We ⟦are sorry⟧, Sam.\n', 'are: sorry'],
  ['a.yml', 'body: We ⟦are sorry⟧, Sam.\n', 'are sorry # so'],
  ['a.yml', 'body: We ⟦are sorry⟧, Sam.\n', 'are sorry\nid: 1'],
  ['a.yml', 'body: ⟦We are⟧ sorry, Sam.\n', '- We were'],
  ['a.yml', 'body: ⟦We are⟧ sorry, Sam.\n', '*We'],
  ['a.yml', "body: 'We ⟦are⟧ sorry, Sam.'\n", "weren't"],
  ['a.yml', 'body: |\n  We ⟦are⟧ sorry, Sam.\nn: 1\n', 'were\nid: 2\nx: |\n '],
  ['a.yml', 'list: [We ⟦are⟧ sorry]\nbody: Thank you, Sam.\n', 'are, so'],
  ['a.csv', 'id,response\n1,We ⟦are sorry⟧ for it.\n', 'are, sorry'],
  ['a.csv', 'id,response\n1,We ⟦are sorry⟧ for it.\n', 'are\nsorry'],
  ['a.csv', 'id,response\n1,"We ⟦are sorry⟧ for it."\n', 'are "sorry"'],
  ['a.csv', 'id,response\n1,"We ⟦are sorry⟧ for it."\n', 'are", "sorry'],
  ['a.md', '---\nsubject: We ⟦are sorry⟧, Sam.\n---\n', 'are sorry\nid: 1'],
  ['a.md', '---\nsubject: We ⟦are sorry⟧, Sam.\n---\n', 'are: sorry'],
  ['a.md', '---\nsubject: We are sorry, Sam.\nid: ⟦1⟧\n---\n', '2'],
  ['a.md', '---\nsubject: We ⟦are sorry⟧, Sam.\n---\n', 'are sorry\n---\n'],
  // Another tag or placeholder.
  ['a.json', '{"body":"We ⟦are sorry⟧, {{name}}."}', 'are {{sorry}}'],
  ['a.json', '{"body":"We are sorry, {{⟦name⟧}}."}', 'title'],
  ['a.json', '{"body":"We are sorry⟦, {{name}}⟧."}', ''],
  ['a.json', '{"body":"We ⟦are sorry⟧, Sam."}', 'are <b>sorry</b>'],
  ['a.html', '<p>We <b>⟦are</b> sorry⟧.</p>', 'are sorry</b>'],
  ['a.html', '<p>We are⟦<br>⟧sorry.</p>', ' '],
  ['a.html', '<p>We ⟦are⟧ sorry.</p>', 'are <!-- so -->'],
  ['a.html', '<p title="We ⟦are⟧ sorry">Hi all.</p>', 'are "so"'],
  ['a.hbs', 'We {{#if a}}⟦are{{/if}} sorry⟧.', 'are sorry{{/if}}'],
  ['a.hbs', 'We ⟦are{{! so }}⟧ sorry.', 'are'],
  ['a.hbs', 'Hi {{t "We ⟦are⟧ sorry"}}.', 'are "so"'],
  // Another paragraph.
  ['a.md', '⟦Sorry for it. ⟧1. Restart the lamp.\n', ''],
  ['a.md', '⟦Sorry for it. ⟧# of lamps: 3.\n', ''],
  ['a.md', '⟦Sorry for it. ⟧> 3 lamps are broken.\n', ''],
  ['a.md', '⟦Sorry for it. ⟧- And thank you.\n', ''],
  ['a.md', 'We ⟦are⟧ sorry.\n', 'are\n\n'],
  ['a.md', '| Late | Sent |\n| --- | --- |\n| We ⟦are⟧ sorry. | Hi. |\n', 'are | so'],
  ['a.md', 'We ⟦are sorry⟧ (so).\n', '[are sorry](x)'],
  ['a.md', 'We ⟦are sorry⟧ for `it`.\n', 'are `sorry'],
  ['a.txt', 'We ⟦are sorry⟧.\n', 'are\n\nsorry'],
  ['a.html', '<p>We ⟦are sorry⟧.</p>', 'are</p><p>sorry'],
  // A branch on which customers would get nothing.
  ['a.hbs', '<p>{{#if late}}⟦We are sorry.⟧{{else}}All is well.{{/if}}</p>', ''],
  ['a.liquid', '{% if late %}⟦We are sorry.⟧{% else %}All is well.{% endif %}\n', ''],
])('%s: %s may not become "%s"', (path, marked, newText) => {
  expect(holds(path, marked, newText)).toBe(false)
})
