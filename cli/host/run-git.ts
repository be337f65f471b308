import { execFileSync } from 'node:child_process'

/** Enough for the list of files of any repository, and for the texts that differ between two of its states. */
const maxBuffer = 1024 * 1024 * 1024

/**
 * What `git` prints when it is called in a folder, with `input` as its standard input. The only place that starts another
 * program, and only for the options that ask what changed. Throws with the first line that it complains with.
 */
export function runGit(folder: string, args: readonly string[], input = ''): Uint8Array {
  try {
    // Neither a pager nor the hooks of somebody's configuration may run, and nothing may ask for a password.
    const env = {
      ...process.env,
      GIT_PAGER: 'cat',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      // A partial clone would fetch what it lacks, and nothing here may reach the network.
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    }
    const all = ['-c', 'core.fsmonitor=false', ...args]
    return execFileSync('git', all, { cwd: folder, env, input, maxBuffer, stdio: ['pipe', 'pipe', 'pipe'] })
  } catch (error) {
    throw new Error(complaintOf(error as NodeJS.ErrnoException & { readonly stderr?: Buffer }), {
      cause: error,
    })
  }
}

function complaintOf({
  code,
  message,
  stderr,
}: NodeJS.ErrnoException & { readonly stderr?: Buffer }): string {
  if (code === 'ENOENT') return 'git is not installed'
  const said = stderr?.toString() ?? ''
  if (said.includes('lazy fetching disabled'))
    return 'this clone holds only a part of the history. Fetch all of it, without a filter'
  const [first = message] = said.split('\n').filter((line) => line !== '' && !line.startsWith('warning: '))
  return first.replace(/^fatal: /, '')
}
