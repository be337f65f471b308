import { toRule } from '../../engine/settings/house-rules'
import type { Rule } from '../../engine/rule'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { houseRulesHere } from '../settings/config-lookup'
import { pageWidth, wrap } from '../text/text-width'

/** `amends rules`: a table of all rules, those of the house below ours. */
export async function listRules(
  options: { readonly config: string | undefined },
  host: Host,
  ours: readonly Rule[],
): Promise<ExitCode> {
  const rules = [...ours, ...(await houseRulesHere(options, host, ours)).map(toRule)]
  const idWidth = Math.max(...rules.map(({ id }) => id.length), 0)
  const levelWidth = Math.max(...rules.map(({ severity }) => severity.length), 0)
  const indent = idWidth + levelWidth + 4
  const width = Math.max(20, pageWidth(host.columns) - indent)
  for (const { id, severity, summary } of rules) {
    const [first = '', ...more] = wrap(summary, width)
    host.stdout(`${id.padEnd(idWidth)}  ${severity.padEnd(levelWidth)}  ${first}\n`)
    for (const line of more) host.stdout(`${' '.repeat(indent)}${line}\n`)
  }
  return 0
}
