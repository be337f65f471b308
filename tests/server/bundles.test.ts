import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { expect, test } from 'vitest'

const server = 'dist/server/node.cjs'
const session = 'dist/server/session.js'
const worker = 'dist/server/browser.js'

test('the programs are built', () => {
  const missing = [server, session, worker, 'dist/client/node.cjs', 'dist/client/browser.js'].filter(
    (path) => !existsSync(path),
  )
  expect(missing, 'Run `npm run build` first.').toEqual([])
})

test.each([worker, session, 'dist/client/browser.js'])('%s needs no module of Node', (path) => {
  const required = [...readFileSync(path, 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(
    ([, name]) => name,
  )
  expect(required.filter((name = '') => name.startsWith('node:') || builtinModules.includes(name))).toEqual(
    [],
  )
})

test('what answers first holds neither the engine nor the rules', () => {
  const holdsRules = (path: string) => readFileSync(path, 'utf8').includes('generic-apology')
  expect([server, session].map(holdsRules)).toEqual([false, true])
})
