import { watch, type FSWatcher } from 'node:fs'
import { join, sep } from 'node:path'
import type { FolderWatch } from './host'

/** Milliseconds without a change before changes are told, and how long they are held back at most. */
const quiet = 50
const longest = 1000

/**
 * Watches single folders. What Node calls a recursive watch would also hold on to every file below, those of
 * `node_modules` included.
 */
export function watchFolders(process: NodeJS.Process): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  const changed = new Set<string>()
  let tell = (): void => {}

  const drop = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue
      watcher.close()
      watchers.delete(path)
    }
  }

  return {
    add(folder) {
      if (watchers.has(folder)) return
      const watcher = watch(folder, (event, name) => {
        const path = name === null ? folder : join(folder, name)
        // A folder that was moved or deleted may come back as another one of this name.
        if (event === 'rename') drop(path)
        changed.add(path)
        tell()
      })
      watcher.on('error', () => drop(folder))
      watchers.set(folder, watcher)
    },
    changes: (isWanted) =>
      new Promise((resolve) => {
        const found = new Set<string>()
        let timer: NodeJS.Timeout | undefined
        let since = 0
        const end = (result: ReadonlySet<string> | undefined): void => {
          clearTimeout(timer)
          tell = () => {}
          process.off('SIGINT', interrupted)
          resolve(result)
        }
        const interrupted = (): void => end(undefined)
        tell = () => {
          const before = found.size
          for (const path of changed) if (isWanted(path)) found.add(path)
          changed.clear()
          if (found.size === 0) return
          if (before === 0) since = performance.now()
          clearTimeout(timer)
          const left = since + longest - performance.now()
          timer = setTimeout(() => end(found), Math.max(0, Math.min(quiet, left)))
        }
        process.on('SIGINT', interrupted)
        tell()
      }),
    close() {
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}
