import { resolve } from 'node:path'
import { relativePath } from '../text/paths'
import type { ReportContext } from './context'

/** Where a job runs. */
type Job = Pick<ReportContext, 'cwd' | 'env'>

/** The path of a file as GitHub and GitLab know it: from the root of the repository that the job checked out. */
export function repositoryPath(path: string, { cwd, env }: Job): string {
  const root = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR']
  if (!root) return path
  const fromRoot = relativePath(resolve(root), resolve(cwd, path))
  return fromRoot.startsWith('../') ? path : fromRoot
}

/** The address of a line in the commit that the workflow is about; `undefined` outside of a workflow. */
export function lineAddress(path: string, line: number, job: Job): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = job.env
  const fromRoot = repositoryPath(path, job)
  if (!server || !repository || !sha || fromRoot.startsWith('../')) return undefined
  const parts = [repository, 'blob', sha, fromRoot].flatMap((part) => part.split('/'))
  return `${server}/${parts.map((part) => withoutParentheses(encoded(part))).join('/')}?plain=1#L${line}`
}

/**
 * What stands between two `/` of a path, as addresses have it. Half a surrogate pair, which a broken file name may hold,
 * has no encoding.
 */
export const encoded = (part: string): string => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'))

/** Markdown takes parentheses for the end of an address. */
const withoutParentheses = (part: string): string =>
  part.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
