/** A task of a `tasks.json`. Anything may stand in that file. */
export interface CheckDefinition {
  readonly type: string
  readonly paths?: unknown
  readonly options?: unknown
}

/** The command line as the folder has it installed: `npx` asks nobody for it, neither the user nor the network. */
export const program = 'npx'
const fixed = ['--no', '--offline', 'amends', 'check', '--format', 'concise']

/** What stands behind `program`. Paths come last, behind what says that no more options follow. */
export function checkArguments({ options, paths }: CheckDefinition): string[] {
  const some = strings(paths)
  return [...fixed, ...strings(options), '--', ...(some.length > 0 ? some : ['.'])]
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : []
