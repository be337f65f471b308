import { expect, test } from 'vitest'
import { comparable, folderAbove, isConfig, pathBelow } from '../../server/uris'

test.each([
  ['file:///a/b.md', 'file:///a'],
  ['file:///a', 'file://'],
  ['file://', undefined],
  ['vscode-vfs://github/a.md', 'vscode-vfs://github'],
  ['vscode-vfs://github', undefined],
  ['untitled:Untitled-1', undefined],
  ['untitled:/a/b.md', undefined],
  ['', undefined],
])('the folder above %j is %j', (uri, folder) => {
  expect(folderAbove(uri)).toBe(folder)
})

test.each([
  ['file:///a', 'file:///a/b/c%20d.md', 'b/c d.md'],
  ['file://', 'file:///b.md', 'b.md'],
  ['file:///a', 'file:///a/100%.md', '100%.md'],
])('below %s, %s is %s', (folder, uri, path) => {
  expect(pathBelow(folder, uri)).toBe(path)
})

test.each([['file:///c%3A/a/'], ['file:///c:/a'], ['file:///c:/%61']])('%s is one folder', (folder) => {
  expect(comparable(folder)).toBe('file:///c:/a')
})

test.each([
  ['file:///amends.config.json', true],
  ['file:///a/my-amends.config.json', false],
  ['file:///amends.config.json/a.md', false],
])('that %s is a config is %j', (uri, expected) => {
  expect(isConfig(uri)).toBe(expected)
})
