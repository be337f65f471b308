import { describe, expect, it } from 'vitest'
import { matchesGlobs } from '../../../engine/settings/globs'

describe('a glob', () => {
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['*.md', 'a.md', true],
    ['*.md', 'a/b/c.md', true],
    ['a.md', 'x/a.md', true],
    ['*.md', 'a.json', false],
    ['macros/*.md', 'macros/a.md', true],
    ['macros/*.md', 'macros/a/b.md', false],
    ['macros/**', 'macros/a/b.md', true],
    ['macros/', 'macros/a/b.md', true],
    ['macros/', 'other/macros/b.md', false],
    ['./macros/', 'macros/b.md', true],
    ['/macros/*.md', 'macros/b.md', true],
    ['**/drafts/**', 'a/drafts/b.md', true],
    ['macros/**', 'macros/.hidden/b.md', true],
    ['{a,b}/*.md', 'b/c.md', true],
    ['', 'a.md', false],
    ['/', 'a/b.md', true],
    ['./', 'a.md', true],
    ['macros (old)/*.md', 'macros (old)/a.md', true],
    ['(a|b)+.md', 'ab.md', false],
    ['macros \\(old\\)/**', 'macros (old)/a.md', true],
    ['\\\\(a|b)', 'a', false],
    ['+(+(a))', 'a', false],
    ['{a,aa}+.md', 'aa.md', false],
    ['c++/*.md', 'c++/a.md', true],
    ['a|b', 'a', false],
  ]
  it.each(cases)('%j for %j: %j', (glob, path, matches) => {
    expect(matchesGlobs([glob], path)).toBe(matches)
  })

  it('is one of several', () => expect(matchesGlobs(['a/*', 'b/*'], 'b/c')).toBe(true))
})
