import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import type { Edit, Finding, Fix } from '../../engine/finding'
import { applyEdits, extent } from '../../engine/fixes/fix'
import type { Linter } from '../../engine/lint'
import { PLACEHOLDER } from '../../engine/text/placeholder'

/** Rules whose errors and warnings have no fix, and why none can be offered. */
const WITHOUT_FIX: Readonly<Record<string, string>> = {
  'unfilled-todo': 'Only the writer knows what belongs into a slot.',
}

/** A finding that says something must change: what is told inside of another finding counts as well. */
export const loudOf = (findings: readonly Finding[]): readonly Finding[] =>
  told(findings).filter(({ severity }) => severity === 'error' || severity === 'warning')

const told = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...finding.related])

/** What an error or a warning of a file, or one of its fixes, does that it should not. */
export interface Breach {
  readonly finding: Finding
  readonly fix?: Fix
  readonly law: string
}

/** Holds the errors and warnings of a file, and their fixes, against the laws. */
export async function breachesIn(linter: Linter, file: SourceFile, config: Config): Promise<Breach[]> {
  const { findings } = linter.lint(file, config)
  const loud = loudOf(findings)
  if (loud.length === 0) return []
  const fixes = await linter.fixes(file, config, loud)
  return loud.flatMap((finding): Breach[] => {
    const offered = fixes.get(finding)!
    if (offered.length === 0)
      return finding.rule in WITHOUT_FIX ? [] : [{ finding, law: 'an error or a warning has a fix' }]
    return offered.flatMap((fix) => {
      const laws = [
        ...faultsOfWording(file.text, finding, fix),
        ...faultsOfMeaning(linter, file, config, findings, finding, fix),
      ]
      return laws.map((law) => ({ finding, fix, law }))
    })
  })
}

/** What a fix that leaves nothing to fill in must keep: its rule is silent there, and nothing worse speaks. */
function faultsOfMeaning(
  linter: Linter,
  file: SourceFile,
  config: Config,
  before: readonly Finding[],
  { rule, severity, offsets }: Finding,
  fix: Fix,
): string[] {
  if (fix.safety === 'template') return []
  const text = applyEdits(file.text, fix.edits)
  const after = told(linter.lint({ ...file, text }, config).findings)
  const [start, end] = extent([...fix.edits, { offsets, newText: '' }])
  const to = end + text.length - file.text.length
  const speaks = after.some(
    (now) =>
      now.rule === rule &&
      (now.severity === severity || now.severity === 'error') &&
      now.offsets[0] < to &&
      now.offsets[1] > start,
  )
  const errors = (findings: readonly Finding[]): number =>
    findings.filter((finding) => finding.severity === 'error').length
  return [
    ...(speaks ? ['its rule is silent where it spoke'] : []),
    ...(errors(after) > errors(told(before)) ? ['it makes no new error'] : []),
  ]
}

/** What reads badly around the edits of a fix, and did not before. */
function faultsOfWording(text: string, { sentence }: Finding, fix: Fix): string[] {
  const after = applyEdits(text, fix.edits)
  const [old, now] = around(text, after, fix.edits)
  const faults = Object.entries(BAD).flatMap(([law, bad]) => (count(now, bad) > count(old, bad) ? [law] : []))
  if (markupIn(text) !== markupIn(after)) faults.push('it keeps placeholders and tags')
  const { becomes } = fix
  if (becomes.includes(PLACEHOLDER)) faults.push('it shows placeholders as the file has them')
  if (becomes !== '' && /^\p{Lu}/u.test(sentence) && !/^[\p{Lu}\p{N}[{]/u.test(becomes))
    faults.push('its sentence begins with a capital')
  if (becomes !== '' && endsWithMark(sentence) !== endsWithMark(becomes))
    faults.push('its sentence ends with a mark as before')
  return faults
}

const endsWithMark = (text: string): boolean => /[.!?…]["'”’)\]]*$/.test(text)

/** Placeholders and tags, sorted; what a placeholder falls back to is prose. */
const markupIn = (text: string): string =>
  (text.match(/\{\{.*?\}\}|\{%.*?%\}|<[^<>\s][^<>]*>|%\w+%/g) ?? [])
    .map((markup) => markup.replace(/"[^"]*"(?=\}\})/, '""'))
    .sort()
    .join('\n')

const count = (text: string, bad: RegExp): number =>
  text.replace(/\[TODO:[^\]]*\]/g, '[slot]').match(bad)?.length ?? 0

/** Signs of bad grammar. Each is counted before and after, so what a writer did is not held against a fix. */
const BAD: Readonly<Record<string, RegExp>> = {
  'no two spaces': /[^\s.!?] {2,}\S/g,
  'no space in front of a mark': / [,.;!?](?!\.)/g,
  'no two marks': /,[.,;!?]|[;:],|(?<!\.)\.,|(?<!\.)\.\.(?!\.)|[!?]\.(?!\.)|\.\?/g,
  'no word twice': /\b(the|a|an|we|I|to|for|and|that|is|was|our|your|you|of|sorry|have|because) \1\b/gi,
  'no apology twice': /\bsorry\b[^.!?]*\bsorry\b/gi,
  'the right article':
    /\ba (?=[aei]\w|hour\b|honest|o(?!n(?:e|ce)))|\ban (?=(?!hour|honest|heir)[bcdfghjklmnpqrstvwyz])/gi,
  'a capital only where a sentence begins':
    /(?:,|\band|\bbut|\bthat|\bso|\() (?:We|Our|Your|The|It|Thank|You)\b|\((?:We|Our|Your)\b/g,
  'a capital behind a full stop': /(?<!\b(?:e\.g|i\.e|etc|vs|no|Mr|Mrs|Ms|Dr|a\.m|p\.m)|\.)[.!?] +[a-z]/g,
  'a verb that fits its subject': /\bI (?:are|were)\b|\bwe (?:am|was|is|has)\b|\bwe I\b|\bI we\b/gi,
  'no word that leads nowhere': /\b(?:and|but|or|the|a|for|because|with|our|your)[.!?](?=\s|$)/gi,
}

/** The paragraphs that the edits touch, before and after. */
function around(text: string, after: string, edits: readonly Edit[]): [string, string] {
  const [start, end] = extent(edits)
  const from = text.lastIndexOf('\n\n', start) + 1
  const behind = text.indexOf('\n\n', end)
  const left = behind < 0 ? 0 : text.length - behind
  return [text.slice(from, text.length - left), after.slice(from, after.length - left)]
}
