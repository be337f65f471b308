import { expect, it } from 'vitest'
import { foldersOf } from '../../report/page/folders'

const times = (number: number, folder: string): string[] =>
  Array.from({ length: number }, (_, index) => `${folder}/${index}.md`)

it.each<[string, string[], string[]]>([
  ['the folder below the common one', ['a/b/c/1.md', 'a/b/d/2.md'], ['c', 'd']],
  ['files beside the folders', ['a/1.md', 'a/b/2.md'], ['(not in a folder)', 'b']],
  ['one folder only', ['a/1.md', 'a/2.md'], ['(not in a folder)']],
  ['no folder', ['1.md'], ['(not in a folder)']],
  [
    'a large folder by those in it',
    [...times(5, 'r/m/x'), ...times(5, 'r/m/y'), 'r/n/1.md'],
    ['m/x', 'm/y', 'n'],
  ],
  [
    'files in a folder that is split',
    [...times(5, 'r/m/x'), 'r/m/y/1.md', 'r/m/1.md', 'r/n/1.md'],
    ['m', 'm/x', 'm/y', 'n'],
  ],
  [
    'a large folder with many others in it',
    [...Array(40).keys()].flatMap((i) => [`r/m/${i}/1.md`, 'r/n/1.md']),
    ['m', 'n'],
  ],
  ['folders above', ['../x/a/1.md', '../x/b/1.md'], ['a', 'b']],
])('tells teams apart: %s', (_name, paths, expected) => {
  const folderOf = foldersOf(paths.map((path) => ({ path, weight: 1 })))
  expect([...new Set(paths.map(folderOf))].sort()).toEqual(expected)
})
