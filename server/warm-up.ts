import { defaultConfig } from '../engine/settings/config'
import type { SourceFile } from '../engine/document'
import type { Linter } from '../engine/lint'
import type { Host } from './host'

/** Sentences of all the kinds that the rules look at. They are checked, and nobody sees what was found. */
const sentences = [
  'We apologize for any inconvenience that this might have caused you and your team.',
  "I'm sorry if my answer upset you, and I'm sorry you feel that way.",
  'Sorry, but our warehouse was very busy, so your parcel was lost.',
  'We would like to apologize to anybody who was affected by the potential outage.',
  'Mistakes were made, and your invoice was sent twice because of unforeseen circumstances.',
  'As I told you before, you should have read the terms; our policy does not allow refunds.',
  'It was only a slight delay, and our courier is to blame for it.',
  'We take your privacy very seriously, and we never meant to hurt you.',
  'We will look into it as soon as possible, and it will never happen again.',
  'Thank you for your patience and understanding. Please accept our sincerest apologies!',
  'On Monday at 10:30 we charged your card twice. We refund 20 EUR by Friday, with a credit for two months.',
  'Unfortunately we cannot give you a refund, because the ticket was used. You can exchange it until 4 May.',
  'We are investigating slow logins since 09:40 UTC. The next update comes at 10:30 UTC.',
  'Your password was reset. Follow the link to choose a new one; tell us if it does not arrive.',
  'We had tested the change on one region only; since yesterday every change is tried on two of them first.',
]

/** How often they are checked in each format. Code that ran a few times only is not compiled. */
const rounds = 4

/** The same with signs beyond Latin-1: texts that hold one are kept in another form, for which each expression is compiled anew. */
const typeset = sentences.map((text) => text.replaceAll("'", '’').replaceAll('; ', ' – '))

/**
 * Checks some texts of which nobody will see the findings, so that the first document that is opened need not wait
 * until the engine has built its tables and its code is compiled: that takes many times as long as the check itself.
 * A text at a time, so that no message waits, and only until `isBusy` says that there are documents to be checked.
 */
export function warmUp({ lint }: Linter, host: Host, isBusy: () => boolean): void {
  const files = Array.from({ length: rounds }, (_, round) =>
    filesOf(round % 2 === 0 ? typeset : sentences),
  ).flat()
  const next = (): void => {
    const file = isBusy() ? undefined : files.shift()
    if (!file) return
    lint(file, defaultConfig)
    host.idle?.(next)
  }
  host.idle?.(next)
}

const filesOf = (texts: readonly string[]): SourceFile[] => [
  { path: 'warm-up.md', text: `# Late\n\nHi {{name}},\n\n${texts.join('\n\n')}` },
  { path: 'warm-up.hbs', text: texts.map((text) => `<p>${text}</p>`).join('\n') },
  { path: 'warm-up.json', text: JSON.stringify({ macros: texts.map((body) => ({ body })) }) },
]
