import { readdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

const named = /^\.amends-(\d+)-[\da-z]+\.tmp$/

/** A new name beside a file, for the text that will take its place. No check reads what has it. */
export const draftBeside = (path: string): string =>
  join(dirname(path), `.amends-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`)

/** Folders that were looked through. */
const cleared = new Set<string>()

/**
 * Removes what runs left in a folder that were killed while they wrote, because it may hold what customers wrote. Looks
 * through a folder once, before it gets its first draft. What cannot be removed stays: it is in nobody's way.
 */
export function clearDrafts(folder: string): void {
  if (cleared.has(folder)) return
  cleared.add(folder)
  for (const name of namesIn(folder)) {
    const [, id] = named.exec(name) ?? []
    if (id !== undefined && isOver(Number(id))) removeDraft(join(folder, name))
  }
}

/** Removes a draft, where it is there and that can be. */
export function removeDraft(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Why the draft was given up matters more than why it stays.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** In a container, a run often has the number of the one before it. */
function isOver(id: number): boolean {
  if (id === process.pid) return true
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    // The process of another person is told with EPERM.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
