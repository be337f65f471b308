const folders = new Set(['.git', 'node_modules', 'dist', 'vendor'])
const files =
  /^(?:package|package-lock|amends\.(?:baseline|config|suppressions)|tsconfig.*)\.json$|^pnpm-lock\.ya?ml$|\.min\./

/** Whether a folder holds no macros of anybody's own, though some of its files may look so. */
export const isLeftOutFolder = (name: string): boolean => folders.has(name)

/** Whether a file is no macro, though its format may be known. */
export const isLeftOutFile = (name: string): boolean => files.test(name)
