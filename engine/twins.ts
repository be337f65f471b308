import type { Macro } from './document'
import { isWorse, type Finding } from './finding'
import type { SentencePlace } from './told-sentence'

/**
 * The macro as customers get it: once without its copies, then with a copy in the place of each text that has one.
 * Nobody gets the HTML and the plain text of one mail together, so neither stands beside the other while it is read.
 */
export function editionsOf(macro: Macro): readonly Macro[] {
  if (macro.passages.every(({ copyOf }) => copyOf === undefined)) return [macro]
  const paths = new Set(macro.passages.map(({ path }) => path))
  const copies = new Map<string, Set<string>>()
  for (const { path, copyOf } of macro.passages) {
    // Where the other text says nothing, the copy is the message.
    if (copyOf === undefined || !paths.has(copyOf)) continue
    copies.set(copyOf, (copies.get(copyOf) ?? new Set()).add(path))
  }
  const most = [...copies.values()].reduce((largest, { size }) => Math.max(largest, size), 0)
  return Array.from({ length: most + 1 }, (_, edition) => {
    const chosen = new Map([...copies].map(([path, own]) => [path, [path, ...own][edition] ?? path]))
    const passages = macro.passages.filter(
      ({ path, copyOf }) => (chosen.get(copyOf ?? path) ?? chosen.get(path) ?? path) === path,
    )
    return { ...macro, passages }
  })
}

/** The sentence that a finding is about. */
type SentenceOf = (finding: Finding) => SentencePlace | undefined

/**
 * Says once what a macro says in two texts: a rule's finding in a copy becomes a remark on its finding in the same
 * sentence of the original. What only one of the texts says, or says worse, stands alone.
 */
export function foldTwins(
  findings: readonly Finding[],
  sentenceOf: SentenceOf,
  /** Makes a copy of a finding that names those in the copies. */
  withCopies: (finding: Finding, copies: readonly Finding[]) => Finding,
): readonly Finding[] {
  const originalOf = twinsIn(findings, sentenceOf)
  if (originalOf.size === 0) return findings
  const copiesOf = new Map<Finding, Finding[]>()
  for (const [copy, original] of originalOf) {
    const known = copiesOf.get(original)
    if (known) known.push(copy)
    else copiesOf.set(original, [copy])
  }
  return findings.flatMap((finding) => {
    if (originalOf.has(finding)) return []
    const copies = copiesOf.get(finding)
    return copies ? [withCopies(finding, copies)] : [finding]
  })
}

/** What is left where some findings were left out: who leaves out one in the original means its copies too. */
export function withoutLonelyCopies(
  left: readonly Finding[],
  all: readonly Finding[],
  sentenceOf: SentenceOf,
): readonly Finding[] {
  if (left.length === all.length) return left
  const kept = new Set(left)
  const originalOf = twinsIn(all, sentenceOf)
  return left.filter((finding) => kept.has(originalOf.get(finding) ?? finding))
}

/** Of the findings in copies, those that say the same of the original. */
export const withOriginal = (
  copies: readonly Finding[],
  originals: readonly Finding[],
  sentenceOf: SentenceOf,
): readonly Finding[] => [...twinsIn([...originals, ...copies], sentenceOf).keys()]

/** Findings in copies, with those that say the same of the original. */
function twinsIn(findings: readonly Finding[], sentenceOf: SentenceOf): ReadonlyMap<Finding, Finding> {
  const originals = new Map<string, Finding[]>()
  const inCopies: { finding: Finding; key: string; path: string }[] = []
  for (const finding of findings) {
    const sentence = sentenceOf(finding)
    if (!sentence) continue
    const { path, copyOf, text } = sentence
    const key = [copyOf ?? path, finding.rule, alike(text)].join('\n')
    if (copyOf !== undefined) inCopies.push({ finding, key, path })
    else {
      const known = originals.get(key)
      if (known) known.push(finding)
      else originals.set(key, [finding])
    }
  }
  const originalOf = new Map<Finding, Finding>()
  const seen = new Map<string, number>()
  for (const { finding, key, path } of inCopies) {
    // A sentence that both texts repeat is paired in their order.
    const inThisCopy = `${path}\n${key}`
    const count = seen.get(inThisCopy) ?? 0
    seen.set(inThisCopy, count + 1)
    const original = originals.get(key)?.[count]
    if (original && !isWorse(finding.severity, original.severity)) originalOf.set(finding, original)
  }
  return originalOf
}

/** A text without what differs between the forms of one text: white space, the case, the shape of quotation marks. */
export const alike = (text: string): string =>
  text.replace(/[’‘ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase()
