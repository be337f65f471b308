import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** Runs `npm run install:vscode` where nothing but these programs can be run. Each notes how it was called. */
function install(programs: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'amends-install-'))
  const calls = join(folder, 'calls')
  writeFileSync(calls, '')
  for (const [name, does] of Object.entries(programs))
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >>"${calls}"\n${does}\n`, { mode: 0o755 })
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/install-vscode.mjs')], {
    encoding: 'utf8',
    env: { PATH: folder },
  })
  const called = readFileSync(calls, 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true })
  return { status, stderr, called: called.filter((call) => !call.endsWith(' --version')) }
}

it('packages the extension and installs it into each editor that is here', () => {
  const { status, stderr, called } = install({ npm: '', code: '', codium: '', cursor: 'exit 1' })
  expect(called).toEqual([
    'npm run -s package',
    'code --install-extension .build/amends.vsix --force',
    'codium --install-extension .build/amends.vsix --force',
  ])
  expect(stderr).toBe('amends: installed into code, codium. Reload open windows to use it.\n')
  expect(status).toBe(0)
})

it('says what to do where there is no editor, and packages nothing', () => {
  const { status, stderr, called } = install({ npm: '' })
  expect(stderr).toContain('no editor was found: none of code, code-insiders, codium, cursor')
  expect(stderr).toContain('Install from VSIX…')
  expect(called).toEqual([''])
  expect(status).toBe(2)
})

it('stops where a step fails', () => {
  const { status, stderr, called } = install({ npm: 'exit 1', code: '' })
  expect(stderr).toContain('`npm run -s package` failed')
  expect(called).toEqual(['npm run -s package'])
  expect(status).toBe(2)
})
