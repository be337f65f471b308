import type { Config } from './settings/config'
import { difference } from './fixes/difference'
import type { Document, Macro, MacroKind, SourceFile } from './document'
import type { Edit, Finding } from './finding'
import { applyEdits } from './fixes/fix'
import { formatOf } from './formats'
import type { Linter } from './lint'
import { sameData } from './fixes/same-data'
import { asRead, samePassages } from './same-passages'

/**
 * The edits that add to a macro what it lacks, as slots: no fact is told that the writer did not tell. `missing` are its
 * findings of `missingParts`, in the order of a good answer, and each part is added where its rule adds it. Proved as
 * fixes are. Empty where no part can be added, as in a text that is taken from another file.
 */
export async function completionOf(
  linter: Linter,
  file: SourceFile,
  config: Config,
  kind: MacroKind,
  missing: readonly Finding[],
): Promise<readonly Edit[]> {
  const fixes = await linter.fixes(file, config, missing)
  const drafted = missing.flatMap((finding): Addition[] => {
    const fix = fixes.get(finding)?.find(({ safety }) => safety === 'template')
    return fix ? [{ rule: finding.rule, edits: fix.edits }] : []
  })
  const additions = drafted.filter(({ rule }) => !isSaidBy(drafted, rule, kind))
  const [first] = missing
  const before = readFile(file, config)
  if (!before || !first || additions.length === 0) return []
  const proof = { file, config, before }

  // Each fix was proved for itself, so they mostly hold together; what does not is left out.
  const all = joined(additions)
  const whole = heldBy(proof, all)
  const edits = whole ? all : oneByOne(proof, additions)
  const after = whole ?? heldBy(proof, edits)
  const copies = after ? copiesOf(macroAt(before, first.macro), macroAt(after, first.macro)) : []
  const withCopies = [...edits, ...copies]
  return copies.length > 0 && heldBy(proof, withCopies) ? withCopies : edits
}

/** The sentence for one part. */
interface Addition {
  readonly rule: string
  readonly edits: readonly Edit[]
}

/** Rules whose sentence has slots for what another rule's would say: who reads both hears it twice. */
const SAID_BY: readonly {
  readonly rule: string
  readonly by: string
  readonly kinds: readonly MacroKind[]
}[] = [
  { rule: 'missing-acknowledgement', by: 'missing-apology', kinds: ['failure'] },
  { rule: 'missing-impact', by: 'missing-apology', kinds: ['failure'] },
  {
    rule: 'missing-impact',
    by: 'missing-specifics',
    kinds: ['investigating', 'identified', 'resolved', 'postmortem', 'internal-postmortem'],
  },
  { rule: 'missing-repair', by: 'missing-specifics', kinds: ['monitoring'] },
  { rule: 'missing-next-update', by: 'missing-repair', kinds: ['investigating', 'identified'] },
]

const isSaidBy = (additions: readonly Addition[], rule: string, kind: MacroKind): boolean =>
  SAID_BY.some(
    (one) =>
      one.rule === rule && one.kinds.includes(kind) && additions.some((other) => other.rule === one.by),
  )

/** The edits of all additions: what is added at one place becomes one edit, in the order of the additions. */
function joined(additions: readonly Addition[]): Edit[] {
  const byPlace = new Map<string, Edit>()
  for (const edit of additions.flatMap(({ edits }) => edits)) {
    const place = edit.offsets.join()
    const known = byPlace.get(place)
    byPlace.set(place, known ? { ...edit, newText: together(known.newText, edit.newText) } : edit)
  }
  return [...byPlace.values()].sort((one, other) => one.offsets[0] - other.offsets[0])
}

function together(one: string, other: string): string {
  // A quote that both put around their text.
  if (one === other) return one
  // No sentence ends with a quote: behind the last one stands that which closes the text.
  const quote = [one, other].find((text) => QUOTE.test(text))?.at(-1) ?? ''
  const [first, second] = [one.replace(QUOTE, ''), other.replace(QUOTE, '')]
  // "by [TODO: time]" goes on with the sentence that it is added to; the others follow on that.
  if (/^\s+\p{Ll}/u.test(second)) return second + first + quote
  // Where the sentence in front had no full stop, the first one brings it.
  return first + second.replace(/^\./, '') + quote
}

const QUOTE = /["']$/

/** What a proof compares a changed file with. */
interface Proof {
  readonly file: SourceFile
  readonly config: Config
  readonly before: Document
}

/** The file with the edits, where it has the same data, macros, passages, placeholders and tags as before. */
function heldBy({ file, config, before }: Proof, edits: readonly Edit[]): Document | undefined {
  const text = applyEdits(file.text, edits)
  if (!sameData(before.format, file.text, text, edits)) return undefined
  const after = readFile({ ...file, text }, config)
  const isSame = after && samePassages(file.text, asRead(before), text, asRead(after), edits)
  return isSame ? after : undefined
}

/** As many additions as hold together. There are at most a dozen parts, so the file is read no more often. */
function oneByOne(proof: Proof, additions: readonly Addition[]): Edit[] {
  let held: readonly Addition[] = []
  for (const addition of additions) {
    const more = [...held, addition]
    if (heldBy(proof, joined(more))) held = more
  }
  return joined(held)
}

const readFile = (file: SourceFile, config: Config): Document | undefined =>
  formatOf(file)?.read(file.text, { ...config, path: file.path, wanted: () => true })

const macroAt = ({ macros }: Document, path: string): Macro | undefined =>
  macros.find((macro) => macro.path === path)

/** The same additions to the texts that say the same in another form: to the plain text beside the HTML. */
function copiesOf(before: Macro | undefined, after: Macro | undefined): Edit[] {
  if (!before || !after) return []
  return before.passages.flatMap(({ path, text }, index) => {
    const now = after.passages[index]?.text.text ?? text.text
    if (now === text.text) return []
    const { offsets, newText } = difference(text.text, now)
    const copies = before.passages.filter(({ copyOf }) => copyOf === path)
    return copies.flatMap((copy) => {
      // Where the HTML has two paragraphs, the plain text may have one of two lines.
      const at = plain(copy.text.text).indexOf(plain(text.text))
      return at < 0 ? [] : (copy.text.edit(at + offsets[0], at + offsets[1], newText) ?? [])
    })
  })
}

/** A text without what differs between the forms of one text; it stays as long as it is. */
const plain = (text: string): string => text.replace(/[’‘ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ')
