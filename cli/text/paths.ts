import { relative, sep } from 'node:path'

/** A path as people and reports see it: relative to a folder, with `/` on every system. */
export const relativePath = (folder: string, path: string): string => slashed(relative(folder, path))

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
