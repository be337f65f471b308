import { execFileSync } from 'node:child_process'

/** Runs Git in a folder, under a name of its own: a machine that runs tests may have none. Gives what it prints. */
export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  })

/** Makes a folder a repository with one commit of all that is in it. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  // For commits that a test makes by itself.
  git(folder, 'config', 'user.name', 'Ada')
  git(folder, 'config', 'user.email', 'ada@example.com')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--no-verify', '--allow-empty', '--message=All')
}
