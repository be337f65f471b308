import { parseMarked } from '../harness/marked'

/** A macro with two findings: one whose rewrite is safe, and one whose rewrite somebody has to answer for. */
interface Macro {
  readonly name: string
  readonly text: string
  /** The rules that underline something, with the lines from 0 and the words, in the order of the text. */
  readonly findings: readonly { readonly code: string; readonly line: number; readonly text: string }[]
  /** The text after the second rewrite. */
  readonly rewritten: string
  /** The text after both. */
  readonly mended: string
}

/** The rule of the second finding, and how the title of its rewrite begins. */
export const chosen = { code: 'conditional-apology', title: 'If true:' }

const excuse = 'but our inbox was full all week'

/** The pictures in front take two UTF-16 units, four bytes or twelve characters of the file, as the editor counts. */
export const markdown = macro(
  'late-parcel.md',
  `# Late parcel

Hi {{ticket.requester.first_name}},

😀 Sorry for the slow reply, [[${excuse}]].

😀 We are sorry [[if the parcel arrived late]].
`,
)

export const json = macro(
  'replies.json',
  `[
  {
    "title": "Slow reply",
    "body": "\\ud83d\\ude00 Sorry for the slow reply, [[${excuse}]].\\n\\n— It\\u2019s on us.",
    "tags": ["shipping"]
  },
  { "title": "Lost mug", "body": "Hi,\\n\\n😀 We are sorry [[if the mug arrived broken]]. A new one left on Monday." }
]
`,
)

export const handlebars = macro(
  'parcel.hbs',
  `<p>Hi {{customer.firstName}},</p>
<p>😀 Sorry for the slow reply, [[${excuse}]].</p>
{{#if refund}}
  <p>😀 We are sorry [[if the parcel arrived late]]. We sent {{refund.amount}} back on Monday.</p>
{{/if}}
`,
)

function macro(name: string, marked: string): Macro {
  const { text, ranges } = parseMarked(marked)
  const codes = ['excuse-but', chosen.code]
  const findings = ranges.map(([start, end], index) => ({
    code: codes[index] ?? '',
    line: text.slice(0, start).split('\n').length - 1,
    text: text.slice(start, end),
  }))
  const rewritten = text.replace('sorry if ', 'sorry ')
  return { name, text, findings, rewritten, mended: rewritten.replace(`, ${excuse}`, '') }
}
