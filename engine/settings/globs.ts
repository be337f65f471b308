import picomatch from 'picomatch'

// Compiling costs more than matching. A list that nobody holds any more takes its matcher with it.
const matchers = new WeakMap<readonly string[], (path: string) => boolean>()

/**
 * Whether a path with `/` matches one of the globs. A glob without `/` is about the file's name wherever it is, and
 * one that ends in `/` is about everything in that folder, as people know it from Git. Round brackets, bars and
 * plus signs are part of a name there, too: of them strangers could make expressions that are as slow as they like.
 */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  let matcher = matchers.get(globs)
  if (!matcher) {
    matcher = picomatch(globs.map(asPicomatch), { dot: true })
    matchers.set(globs, matcher)
  }
  return matcher(path)
}

function asPicomatch(glob: string): string {
  // What has a backslash in front is a part of the name already.
  const anchored = glob
    .replace(/^\.?\//, '')
    .replace(/\\[^]|[()|+]/g, (sign) => (sign.startsWith('\\') ? sign : `\\${sign}`))
  if (glob.endsWith('/')) return `${anchored}**`
  return glob.includes('/') ? anchored : `**/${anchored}`
}
