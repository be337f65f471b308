import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../repository'

/** What the built command line prints in a folder. Findings are what the pictures are about, so they are no error. */
export function runCli(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { error, status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.cjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  )
  if (error) throw error
  if (status !== 0 && status !== 1)
    throw new Error(`amends ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return stdout
}
