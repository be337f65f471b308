import { expect, test } from 'vitest'
import { comparable, folderAbove, isBelow, isConfig, isOurs, nameIn, pathBelow } from '../../server/uris'

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
  ['file:///a%20b', 'file:///a%20b/100%.md', '100%.md'],
  ['file:///c%3A/a', 'file:///c:/a/b.md', 'b.md'],
])('below %s, %s is %s', (folder, uri, path) => {
  expect(pathBelow(folder, uri)).toBe(path)
})

test.each([['file:///c%3A/a/'], ['file:///c:/a'], ['file:///c:/%61']])('%s is one folder', (folder) => {
  expect(comparable(folder)).toBe('file:///c:/a')
})

test.each([
  ['file:///c:/a/b.md', 'file:///c%3A/a', true],
  ['file:///a/', 'file:///a', true],
  ['file:///ab/c.md', 'file:///a', false],
  ['file:///a', 'file:///a/b', false],
])('that %s is in %s is %j', (uri, folder, expected) => {
  expect(isBelow(uri, folder)).toBe(expected)
})

test.each([
  ['file:///a/b%20c.md', 'b c.md'],
  ['untitled:Untitled-1', 'Untitled-1'],
])('%s is called %s', (uri, name) => {
  expect(nameIn(uri)).toBe(name)
})

test.each([
  ['file:///a/amends.config.json', true],
  ['file:///a/amends.suppressions.json', true],
  ['file:///a/refund.json', false],
])('that %s sets up Amends is %j', (uri, expected) => {
  expect(isOurs(uri)).toBe(expected)
})

test.each([
  ['file:///amends.config.json', true],
  ['file:///a/my-amends.config.json', false],
  ['file:///amends.config.json/a.md', false],
])('that %s is a config is %j', (uri, expected) => {
  expect(isConfig(uri)).toBe(expected)
})
