import { describe, expect, test } from 'vitest'
import { completionOf } from '../../engine/complete'
import { defaultConfig, type Config } from '../../engine/settings/config'
import { applyEdits } from '../../engine/fixes/fix'
import { createLinter } from '../../engine/lint'
import { answeredKind, missingParts } from '../../engine/macro/completeness'
import { overviewOf } from '../../engine/overview'
import { rules } from '../../rules'
import { parseMarked } from '../harness/marked'

const linter = createLinter(rules)

/** The file with its first macro that lacks something completed. */
async function completed(path: string, text: string, settings: Partial<Config> = {}): Promise<string> {
  const config = { ...defaultConfig, ...settings }
  const file = { path, text }
  const missing = missingParts(linter.lint(file, config).findings)
  const found = overviewOf(file, config)?.macros.find(({ macro }) => missing.has(macro.path))
  const kind = found?.reading && answeredKind(found.reading)
  if (!kind) return text
  return applyEdits(text, await completionOf(linter, file, config, kind, missing.get(found.macro.path)!))
}

const happened = 'This is what happened: [TODO: what went wrong, when, and with which order or product].'
const did = 'We [TODO: did or did not do what].'
const cost = 'We know [TODO: what it cost you].'
const all = `${happened} ${did} ${cost}`
const rest = 'Thank you for your patience with us. Our team is here for you all week.'

describe('what is missing in a failure is added behind its apology', () => {
  const cases: readonly [where: string, path: string, before: string, after: string][] = [
    [
      'in a letter, in front of the rest and of the sign-off',
      'a.md',
      `Hi {{name}},\n\nWe are sorry for the mistake. ${rest}\n\nBest,\nThe Tilewerk team`,
      `Hi {{name}},\n\nWe are sorry for the mistake. ${all} ${rest}\n\nBest,\nThe Tilewerk team`,
    ],
    [
      'behind a paragraph without a full stop',
      'a.md',
      `Hi {{name}},\n\nWe are sorry for the mistake\n\n${rest}`,
      `Hi {{name}},\n\nWe are sorry for the mistake. ${all}\n\n${rest}`,
    ],
    [
      'with the line ends of the file',
      'a.txt',
      `Dear {{name}},\r\n\r\nWe are sorry for the mistake. ${rest}\r\n\r\nIna\r\n`,
      `Dear {{name}},\r\n\r\nWe are sorry for the mistake. ${all} ${rest}\r\n\r\nIna\r\n`,
    ],
    [
      'inside of the branch that has it',
      'a.hbs',
      `{{#if late}}We are sorry for the delay.{{else}}We are late.{{/if}} ${rest}`,
      `{{#if late}}We are sorry for the delay. ${all}{{else}}We are late.{{/if}} ${rest}`,
    ],
    [
      'between the tags of a mail',
      'a.html',
      `<p>Hi {{name}},</p>\n<p>We&rsquo;re sorry for the <b>mistake</b>. ${rest}</p>\n<p>Best,<br>Ina</p>`,
      `<p>Hi {{name}},</p>\n<p>We&rsquo;re sorry for the <b>mistake</b>. ${all} ${rest}</p>\n<p>Best,<br>Ina</p>`,
    ],
    [
      'in a body of one line',
      'a.json',
      `{"macros":[{"title":"Slip","body":"Hi {{name}},\\n\\nWe are sorry for the mistake. ${rest}\\n\\nIna"}]}`,
      `{"macros":[{"title":"Slip","body":"Hi {{name}},\\n\\nWe are sorry for the mistake. ${all} ${rest}\\n\\nIna"}]}`,
    ],
    [
      'between quotes that YAML needs then',
      'a.yml',
      `- title: Slip\n  body: We are sorry for the mistake. ${rest}\n`,
      `- title: Slip\n  body: "We are sorry for the mistake. ${all} ${rest}"\n`,
    ],
    [
      'in front of the quote that closes the text then',
      'a.yml',
      `- title: Slip\n  body: ${rest} We are sorry for the mistake\n`,
      `- title: Slip\n  body: "${rest} We are sorry for the mistake. ${happened} ${did}"\n`,
    ],
    [
      'in a cell that needs quotes for some of it',
      'a.csv',
      `title,response\nSlip,${rest} We are sorry for the mistake.\n`,
      `title,response\nSlip,"${rest} We are sorry for the mistake. ${happened} ${did}"\n`,
    ],
    [
      'in a block of YAML',
      'a.yml',
      `- title: Slip\n  body: |\n    Hi {{name}},\n\n    We are sorry for the mistake. ${rest}\n`,
      `- title: Slip\n  body: |\n    Hi {{name}},\n\n    We are sorry for the mistake. ${all} ${rest}\n`,
    ],
    [
      'in both texts of a mail',
      'a.json',
      `{"data":[{"id":1,"name":"Slip","actions":[{"name":"setResponseText","arguments":{"body_html":"<div>Hi {{ticket.customer.firstname}},</div><div>We are sorry for the mistake. ${rest}</div>","body_text":"Hi {{ticket.customer.firstname}},\\nWe are sorry for the mistake. ${rest}"}}]}]}`,
      `{"data":[{"id":1,"name":"Slip","actions":[{"name":"setResponseText","arguments":{"body_html":"<div>Hi {{ticket.customer.firstname}},</div><div>We are sorry for the mistake. ${all} ${rest}</div>","body_text":"Hi {{ticket.customer.firstname}},\\nWe are sorry for the mistake. ${all} ${rest}"}}]}]}`,
    ],
    [
      'only where the tool is sure that it belongs',
      'a.md',
      'Hi {{name}},\n\nBest regards,\n{{agent}}',
      'Hi {{name}},\n\nBest regards,\n{{agent}}',
    ],
  ]
  test.each(cases)('%s', async (_, path, before, after) => {
    expect(await completed(path, before, { kind: 'failure' })).toBe(after)
  })
})

const prevented = 'To keep this from happening again, we [TODO: changed what] on [TODO: date].'
const mended = 'We have [TODO: done]. By [TODO: time] we will [TODO: next step].'

describe('what an answer tells last is added behind what happened', () => {
  const cases: readonly [where: string, path: string, before: string, after: string][] = [
    [
      'behind the fault and the cost',
      'a.md',
      'We are sorry that we missed the visit to your flat. That was our mistake. We know that you took a day off for it. Please call us.',
      `We are sorry that we missed the visit to your flat. That was our mistake. We know that you took a day off for it. ${mended} Please call us.`,
    ],
    [
      'behind the repair in another paragraph',
      'a.md',
      'We charged your card twice in June. We are sorry.\n\nThe second amount has been refunded and arrives by Friday.\n\nJo',
      `We charged your card twice in June. We are sorry.\n\nThe second amount has been refunded and arrives by Friday. ${prevented}\n\nJo`,
    ],
    [
      'not among the paragraphs of some readers only',
      'a.hbs',
      '<p>We are sorry that our app deleted your songs.</p>\n{{#if copy}}\n<p>We restored them from a copy.</p>\n{{else}}\n<p>They cannot be restored.</p>\n{{/if}}\n<p>Best,<br>Jo</p>',
      `<p>We are sorry that our app deleted your songs. ${prevented}</p>\n{{#if copy}}\n<p>We restored them from a copy.</p>\n{{else}}\n<p>They cannot be restored.</p>\n{{/if}}\n<p>Best,<br>Jo</p>`,
    ],
    [
      'not behind the end of its branch',
      'a.liquid',
      'Hi {{ name }},\n\n{% if twice %}\nWe charged your card twice in June. We are sorry.\n{% endif %}\n\nThe second amount has been refunded and arrives by Friday.\n\nJo',
      `Hi {{ name }},\n\n{% if twice %}\nWe charged your card twice in June. We are sorry. ${prevented}\n{% endif %}\n\nThe second amount has been refunded and arrives by Friday.\n\nJo`,
    ],
    [
      'in front of a branch of its paragraph',
      'a.hbs',
      'We are sorry that our driver broke your gate. {{#if photo}}Thank you for the photo. The gate was new.{{/if}}',
      `We are sorry that our driver broke your gate. ${mended} {{#if photo}}Thank you for the photo. The gate was new.{{/if}}`,
    ],
    [
      'as the macro speaks',
      'a.md',
      'I am sorry that I crashed your page twice. It is back since noon, from the copy of Sunday. Each order is there.',
      'I am sorry that I crashed your page twice. It is back since noon, from the copy of Sunday. To keep this from happening again, I [TODO: changed what] on [TODO: date]. Each order is there.',
    ],
  ]
  test.each(cases)('%s', async (_, path, before, after) => {
    expect(await completed(path, before, { kind: 'failure' })).toBe(after)
  })
})

describe('each kind has its own parts, none of them twice', () => {
  const cases: readonly [settings: Partial<Config>, before: string, after: string][] = [
    [
      { kind: 'failure' },
      'The kiln broke on Monday. The cups were glazed twice. The box leaves the yard in May.',
      'The kiln broke on Monday. We are sorry for that, and for [TODO: what it cost you]. The cups were glazed twice. The box leaves the yard in May. We have [TODO: done]. By [TODO: time] we will [TODO: next step].',
    ],
    [
      { kind: 'denial' },
      'We cannot refund the ticket. Thank you for your letter to us. We wish you a pleasant week.',
      'We cannot refund the ticket. The reason is [TODO: why, in plain words]. We know [TODO: what this means for you]. We can offer you [TODO: one option] or [TODO: another]; tell us which. Thank you for your letter to us. We wish you a pleasant week.',
    ],
    [
      { kind: 'investigating' },
      'We are investigating this issue. We will provide an update as soon as possible. Thank you for your patience.',
      'We are investigating this issue. Since [TODO: start] UTC, [TODO: who] cannot [TODO: do what]. We will provide an update as soon as possible. Next update by [TODO: time] UTC. Thank you for your patience.',
    ],
    [
      { kind: 'identified' },
      'Saving routes fails for some riders. We are sorry for that. We will tell you more by 15:00 UTC.',
      'Saving routes fails for some riders. We are sorry for that. We are [TODO: doing what]. We will tell you more by 15:00 UTC.',
    ],
    [
      { kind: 'investigating' },
      'We are investigating a problem with the map server since 10:20 UTC. The next update comes at 11:00 UTC.',
      'We are investigating a problem with the map server since 10:20 UTC. [TODO: who] cannot [TODO: do what, since when]. The next update comes at 11:00 UTC.',
    ],
    [
      { kind: 'monitoring' },
      'A fix has been implemented and we are monitoring the results. Thank you for your patience while we work on this.',
      'A fix has been implemented and we are monitoring the results. We [TODO: fixed what] at [TODO: time] UTC. The cause was [TODO: what]. Thank you for your patience while we work on this. Next update by [TODO: time] UTC.',
    ],
    [
      { kind: 'postmortem' },
      'There was an incident that affected our systems. Our engineers looked at the issue, and it has been closed. Thank you all.',
      'There was an incident that affected our systems. The cause was [TODO: what]. Our engineers looked at the issue, and it has been closed. We [TODO: repaired what] at [TODO: time] UTC. To keep this from happening again, we [TODO: changed what] on [TODO: date]. Thank you all.',
    ],
  ]
  test.each(cases)('%o', async (settings, before, after) => {
    expect(await completed('a.md', before, settings)).toBe(after)
  })
})

test('whatever the rules miss is added, and nothing is taken away', async () => {
  const examples = rules.flatMap((rule) =>
    rule.reads === 'macro' && rule.id.startsWith('missing-') ? rule.examples.flags.slice(0, 3) : [],
  )
  const wrong: string[] = []
  for (const { text: marked, policy } of examples) {
    const { text } = parseMarked(marked)
    const config = { ...defaultConfig, ...policy }
    // What a routine macro promises is no apology.
    if (config.kind === 'routine') continue
    const after = await completed('a.md', text, config)
    const missing = missingParts(linter.lint({ path: 'a.md', text: after }, config).findings)
    const kept = after.replace(/\[TODO:[^\]]*\]/g, '')
    if (after === text || missing.size > 0 || !isWithin(text, kept)) wrong.push(after)
  }
  expect(wrong).toEqual([])
  expect(examples.length).toBeGreaterThan(30)
})

/** Whether a text is left of another when some words are taken out of that. */
function isWithin(text: string, other: string): boolean {
  let at = 0
  for (const unit of other) if (unit === text[at]) at += 1
  return at === text.length
}

test('nothing is missing in a macro that was completed and filled in', async () => {
  const config = { ...defaultConfig, kind: 'failure' as const }
  const text = await completed('a.md', `We are sorry for the mistake. ${rest}`, config)
  const facts = [
    'we packed the wrong tiles into order 7 on 4 May',
    'did not check the box',
    'that you had to wait',
  ]
  const filled = facts.reduce((before, fact) => before.replace(/\[TODO:[^\]]*\]/, fact), text)
  expect(filled).not.toContain('TODO')
  expect([...missingParts(linter.lint({ path: 'a.md', text: filled }, config).findings)]).toEqual([])
})
