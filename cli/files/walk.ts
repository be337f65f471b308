import { join } from 'node:path'
import type { GitIgnore } from '../../engine/settings/git-ignore'
import { isLeftOutFile, isLeftOutFolder } from '../../engine/settings/left-out'
import { reasonOf } from '../errors'
import type { Host } from '../host/host'
import { ignoredAbove, withFolder } from './git-ignore'

/** What a walk tells while it goes. */
export interface Walker {
  file(path: string): void
  unreadable(path: string, reason: string): void
  /** Whether enough was seen. Without it, all is. */
  isOver?(): boolean
}

/** How many folders may stand in each other: far more than anybody has, and few enough to look at what each of them ignores. */
const deepest = 100

/** Visits the files below a folder in sorted order, without what Git and we leave out. Links are not followed. */
export function walk(folder: string, host: Host, walker: Walker): void {
  visit(folder, 0, ignoredAbove(folder, host), host, walker)
}

function visit(folder: string, depth: number, above: GitIgnore, host: Host, walker: Walker): void {
  if (depth > deepest)
    return walker.unreadable(folder, `it is more than ${deepest} folders down. Name it to have it checked`)
  const entries = entriesOf(folder, host, walker)
  const ignored = entries.some(({ name }) => name === '.gitignore') ? withFolder(above, folder, host) : above
  for (const { name, kind } of entries) {
    if (walker.isOver?.()) return
    const path = join(folder, name)
    if (kind === 'directory' && !isLeftOutFolder(name) && !ignored.ignores(path, true)) {
      visit(path, depth + 1, ignored, host, walker)
    }
    if (kind === 'file' && !isLeftOutFile(name) && !ignored.ignores(path, false)) walker.file(path)
  }
}

function entriesOf(folder: string, host: Host, walker: Walker): ReturnType<Host['readdir']> {
  try {
    return [...host.readdir(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    walker.unreadable(folder, reasonOf(error))
    return []
  }
}
