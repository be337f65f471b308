import { join, resolve } from 'node:path'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { count } from '../../report/plural'
import type { CheckedFile } from '../checking/check-file'
import type { Host } from '../host/host'
import { relativePath } from '../text/paths'

/** Patches that `git apply` and `patch -p1` take; how many there are, and from where they are to be applied, is said beside them. */
export function patches(checked: readonly CheckedFile[], host: Host): string {
  const changed = checked.flatMap(({ path, fixed }) => (fixed ? [{ path, ...fixed }] : []))
  const fixes = changed.reduce((sum, { count }) => sum + count, 0)
  const above = outermost(changed.map(({ path }) => path))
  const from = above === '' ? '' : ` The paths are relative to "${above.slice(0, -1)}".`
  host.stderr(
    `${count(fixes, 'safe fix')} in ${count(changed.length, 'file')}. Nothing was written.${from}\n`,
  )
  const patchOf = ({ path, before, after }: (typeof changed)[number]): string => {
    const name = relativePath(join(host.cwd, above), resolve(host.cwd, path))
    const names = [`a/${name}`, `b/${name}`] as const
    return createTwoFilesPatch(...names, before, after, undefined, undefined, {
      headerOptions: FILE_HEADERS_ONLY,
    }).replace(/^--- .*\n.*\n/, (headers) => headers.replace(unquoted, '$&\t'))
  }
  return changed.map(patchOf).join('')
}

/** A name with spaces, of which `patch` sees the end only where a tab stands behind it. */
const unquoted = /^(?:---|\+\+\+) [^"].* .*$/gm

/** How far the outermost of these paths leads up, as `../../`. A patch may hold no such steps. */
const outermost = (paths: readonly string[]): string =>
  paths
    .map((path) => /^(?:\.\.\/)*/.exec(path)?.[0] ?? '')
    .reduce((most, one) => (one.length > most.length ? one : most), '')
