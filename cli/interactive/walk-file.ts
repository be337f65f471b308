import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import type { Edit, Finding, Fix } from '../../engine/finding'
import { fingerprint } from '../../engine/fingerprint'
import { applyEdits } from '../../engine/fixes/fix'
import type { Linter } from '../../engine/lint'
import type { Prompter } from '../host/prompter'
import { harmless } from '../text/harmless'
import { findingText, type Look } from './finding-text'
import { commentFor } from './leave-out'
import { hasSlots, menuOf, question } from './menu'
import { insertedBy, Passed } from './passed'
import type { NewEntry } from './side-files'
import { SlottedFile, type Slot } from './slots'

/** How a walk through a file ended: at its end, because the person wants to keep all and go, or by Ctrl+C. */
export type Ending = 'done' | 'quit' | 'interrupted'

/** What a walk needs besides the file. */
export interface Walking {
  readonly linter: Linter
  readonly prompter: Prompter
  readonly look: Look
  /** Whether somebody wants to be asked about a finding. */
  readonly isWanted: (finding: Finding) => boolean
}

/**
 * Walks through the findings of one file in reading order. After each choice the text is read again, and what was seen is
 * not asked again. Nothing is written: the new text is to be had in the end.
 */
export class FileWalk {
  /** The file as it is by now. */
  file: SourceFile
  /** With the entries that are to be written. */
  config: Config
  readonly entries: NewEntry[] = []
  readonly tally = { rewritten: 0, leftOut: 0, skipped: 0 }
  readonly #passed: Passed

  constructor(
    file: SourceFile,
    config: Config,
    private readonly walking: Walking,
  ) {
    this.file = file
    this.config = config
    this.#passed = new Passed(walking.linter.rules)
  }

  async run(): Promise<Ending> {
    const { linter, prompter, look, isWanted } = this.walking
    for (;;) {
      const { findings, titles } = linter.lint(this.file, this.config)
      const left = findings.filter((one) => isWanted(one) && !this.#passed.has(one))
      const finding = left[0]
      if (!finding) return 'done'
      const fixes = (await linter.fixes(this.file, this.config, [finding])).get(finding) ?? []
      prompter.show(findingText(this.file, titles.get(finding.macro), finding, fixes.length > 0, look))
      const deed = await prompter.choose(question(finding), menuOf(fixes, left.length))
      if (deed === undefined) return 'interrupted'
      if (deed === 'quit') return 'quit'
      if (deed === 'skip file') {
        this.tally.skipped += left.length
        return 'done'
      }
      if (deed === 'skip') this.#skip(finding)
      else if (deed === 'leave out') await this.#leaveOut(finding)
      else await this.#rewrite(deed)
    }
  }

  #skip(finding: Finding): void {
    this.#passed.add(finding)
    this.tally.skipped += 1
  }

  async #rewrite(fix: Fix): Promise<void> {
    const { prompter } = this.walking
    if (fix.safety === 'assertive') {
      const isTrue = await prompter.choose(`Is this true? ${harmless(fix.becomes)}`, [
        { value: true, label: 'Yes, it is true' },
        { value: false, label: 'No, or nobody knows' },
      ])
      if (!isTrue) return
    }
    const rewritten = { ...this.file, text: applyEdits(this.file.text, fix.edits) }
    const slotted = hasSlots(fix) ? new SlottedFile(rewritten, this.config, insertedBy(fix.edits)) : undefined
    const open = slotted && (await this.#fill(slotted))
    if (slotted && !open) return
    this.#edit(fix.edits)
    // What is left open on purpose is no news to whoever left it.
    for (const slot of open ?? []) for (const place of slotted!.placesOf(slot)) this.#passed.addStretch(place)
    if (slotted) this.#edit(slotted.edits)
    this.tally.rewritten += 1
  }

  /** Asks for what belongs into each slot. Gives those that stay open; `undefined` where the person turned away. */
  async #fill(slotted: SlottedFile): Promise<readonly Slot[] | undefined> {
    const open: Slot[] = []
    for (const slot of slotted.slots) {
      const answer = await this.walking.prompter.ask(
        harmless(`Fill in ${slot.hint}: ${slot.shown} (Enter leaves it open)`),
        (words) =>
          oneLine(words) === '' || slotted.canFill(slot, oneLine(words))
            ? undefined
            : 'This place of the file cannot hold these words. Markup and placeholders have to be written in the file itself.',
      )
      if (answer === undefined) return undefined
      if (oneLine(answer) === '') open.push(slot)
      else slotted.fill(slot, oneLine(answer))
    }
    return open
  }

  /** By a comment where the file can hold one, else by an entry beside it. */
  async #leaveOut(finding: Finding): Promise<void> {
    const { linter, prompter } = this.walking
    const commented = (reason: string) => commentFor(this.file, this.config, finding, oneLine(reason), linter)
    const answer = await prompter.ask(
      'Why may it stay? (Whoever reads this next wants to know.)',
      (reason) => {
        if (oneLine(reason) === '') return 'Say in a few words why the sentence may stay.'
        return commented(reason) === 'leaky'
          ? 'These words would end the comment that they stand in.'
          : undefined
      },
    )
    if (answer === undefined) return
    const comment = commented(answer)
    const reason = oneLine(answer)
    if (typeof comment !== 'string') this.#edit(comment)
    else {
      this.entries.push({ finding, reason })
      const entry = { ...finding, text: fingerprint(finding.sentence), reason }
      this.config = { ...this.config, suppressions: [...this.config.suppressions, entry] }
    }
    this.tally.leftOut += 1
  }

  #edit(edits: readonly Edit[]): void {
    this.#passed.move(edits)
    this.file = { ...this.file, text: applyEdits(this.file.text, edits) }
  }
}

/** What a person typed, as one line without anything that is no text. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
