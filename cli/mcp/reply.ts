import type { Config } from '../../engine/settings/config'
import type { FormatId } from '../../engine/document'
import type { Finding, Fix } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { fingerprint } from '../../engine/fingerprint'
import type { Linter } from '../../engine/lint'

/** A draft of a reply, and the settings that it is judged by. */
export interface Reply {
  readonly text: string
  readonly path: string
  readonly config: Config
}

/** The formats that somebody writes one reply in, and the names of files that stand for them. */
export const replyPaths = {
  text: 'reply.txt',
  markdown: 'reply.md',
  html: 'reply.html',
  handlebars: 'reply.hbs',
} as const satisfies Partial<Record<FormatId, string>>

/** What is said of one sentence, in the words of the protocol's clients: no offsets, because a model counts badly. */
export interface Told {
  readonly rule: string
  readonly severity: Finding['severity']
  readonly sentence: string
  readonly reader_hears: string
  readonly why: string
  readonly to_do: string
}

/** A reply after its rewrite. */
export interface Rewritten {
  readonly text: string
  /** What was put in the place of what. */
  readonly changes: readonly { readonly rule: string; readonly before: string; readonly after: string }[]
  /** The `[TODO: …]` slots of the text: what only somebody who knows the case can tell. */
  readonly blanks: readonly string[]
  /** Wordings that state something as a fact. They hold only if somebody knows that it is true. */
  readonly if_true: readonly { readonly sentence: string; readonly becomes: string }[]
  /** What no rewrite mends. */
  readonly left: readonly Told[]
}

/** A rewrite can make room for another one; a text that needs more than these is left as it is then. */
const mostRewrites = 100

const toldOf = ({ rule, severity, sentence, hears, why, todo }: Finding): Told => ({
  rule,
  severity,
  sentence,
  reader_hears: hears,
  why,
  to_do: todo,
})

/** What is to be said of a reply, sentence by sentence. */
export const remarksOn = ({ text, path, config }: Reply, linter: Linter): readonly Told[] =>
  linter.lint({ path, text }, config).findings.map(toldOf)

/**
 * Rewrites what can be rewritten without stating a fact that the reply does not: what keeps its meaning, and what leaves
 * slots. Each rewrite is followed by a new reading, so that no two of them meet.
 */
export async function rewrite(reply: Reply, linter: Linter): Promise<Rewritten> {
  const { path, config } = reply
  let { text } = reply
  const changes: { rule: string; before: string; after: string }[] = []
  const asked = new Set<string>()
  const ifTrue = new Map<string, { sentence: string; becomes: string }>()
  for (let step = 0; step < mostRewrites; step++) {
    const file = { path, text }
    const open = linter
      .lint(file, config)
      .findings.filter((finding) => !isBlank(finding) && !asked.has(keyOf(finding)))
    const fixes = await linter.fixes(file, config, open)
    const chosen = open.flatMap((finding) => {
      const fix = fixes.get(finding)!.find((one) => isWorth(one, finding))
      return fix ? [{ finding, fix }] : []
    })[0]
    for (const finding of open) noteFacts(finding, fixes.get(finding)!, ifTrue)
    if (!chosen) break
    const { finding, fix } = chosen
    // What is still found after its rewrite has none that would mend it.
    asked.add(keyOf(finding))
    changes.push({ rule: finding.rule, before: finding.sentence, after: fix.becomes })
    text = applyEdits(text, fix.edits)
  }
  const left = linter.lint({ path, text }, config).findings.filter((finding) => !isBlank(finding))
  return {
    text,
    changes,
    blanks: text.match(/\[TODO:[^\]]*\]/g) ?? [],
    if_true: [...ifTrue.values()],
    left: left.map(toldOf),
  }
}

function noteFacts(
  { sentence }: Finding,
  fixes: readonly Fix[],
  noted: Map<string, { sentence: string; becomes: string }>,
): void {
  for (const { safety, becomes } of fixes)
    if (safety === 'assertive') noted.set(becomes, { sentence, becomes })
}

/** A slot keeps a reply from being sent, so one is only made where the reply does not pass as it is. */
const isWorth = ({ safety }: Fix, { severity }: Finding): boolean =>
  safety === 'safe' || (safety === 'template' && (severity === 'error' || severity === 'warning'))

/** Whether it tells of a slot: that is told as a blank. */
const isBlank = ({ rule }: Finding): boolean => rule === 'unfilled-todo'

const keyOf = ({ rule, sentence }: Finding): string => `${rule} ${fingerprint(sentence)}`
