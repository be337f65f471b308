import type { SourceFile } from '../../engine/document'
import type { Finding, Fix } from '../../engine/finding'
import type { Asked } from './asked'

/** What was proved of findings, as long as the text is checked that it was proved for. */
const known = new WeakMap<SourceFile, Map<Finding, readonly Fix[]>>()

/**
 * The fixes of findings. An editor asks whether there are actions whenever the cursor moves, and then again for the list
 * of them; they are proved once.
 */
export async function fixesOf(
  { session, checked: { file, config } }: Pick<Asked, 'session' | 'checked'>,
  findings: readonly Finding[],
): Promise<ReadonlyMap<Finding, readonly Fix[]>> {
  const ofText = known.get(file) ?? new Map<Finding, readonly Fix[]>()
  known.set(file, ofText)
  const missing = findings.filter((finding) => !ofText.has(finding))
  const proved = await session.linter.fixes(file, config, missing)
  for (const [finding, fixes] of proved) ofText.set(finding, fixes)
  return new Map(findings.map((finding) => [finding, ofText.get(finding) ?? []]))
}
