import { arch, availableParallelism, cpus, platform } from 'node:os'

/** The day, as `2026-01-31`. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** Where a run took place, as docs/performance.md tells it. */
export const machine = `${platform()} ${arch()}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`
