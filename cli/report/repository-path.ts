import { resolve } from 'node:path'
import { relativePath } from '../text/paths'
import type { ReportContext } from './report'

type Around = Pick<ReportContext, 'cwd' | 'env'>

/** The path of a file as GitHub and GitLab know it: from the root of the repository that the job checked out. */
export function repositoryPath(path: string, { cwd, env }: Around): string {
  const root = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR']
  if (!root) return path
  const fromRoot = relativePath(resolve(root), resolve(cwd, path))
  return fromRoot.startsWith('../') ? path : fromRoot
}

/** The address of a line in the commit that the workflow is about; `undefined` outside of a workflow. */
export function lineAddress(path: string, line: number, around: Around): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = around.env
  const fromRoot = repositoryPath(path, around)
  if (!server || !repository || !sha || fromRoot.startsWith('../')) return undefined
  const parts = [repository, 'blob', sha, fromRoot].flatMap((part) => part.split('/'))
  return `${server}/${parts.map(encoded).join('/')}?plain=1#L${line}`
}

/** Parentheses as well, because Markdown takes them for the end of an address. */
const encoded = (part: string): string =>
  encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
