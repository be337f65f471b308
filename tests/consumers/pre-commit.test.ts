import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { knownExtensions } from '../../engine/formats/index'
import { isLeftOutFile } from '../../engine/settings/left-out'
import { builtCopy } from './built-copy'
import { commitAll, git } from './git'

const folder = mkdtempSync(join(tmpdir(), 'amends-pre-commit-'))
const env = {
  ...process.env,
  PRE_COMMIT_HOME: join(folder, 'cache'),
  NO_COLOR: '1',
  npm_config_loglevel: 'error',
  npm_config_offline: 'true',
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A repository of a team that has the hook of a configuration. */
function teamWith(name: string, config: string): string {
  const team = join(folder, name)
  mkdirSync(join(team, 'macros'), { recursive: true })
  writeFileSync(join(team, '.pre-commit-config.yaml'), config)
  commitAll(team)
  execFileSync('pre-commit', ['install'], { cwd: team, env, stdio: 'pipe' })
  return team
}

/** Commits one file. */
function commit(team: string, path: string, text: string) {
  writeFileSync(join(team, path), text)
  git(team, 'add', '--all')
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', path], {
    cwd: team,
    env,
    encoding: 'utf8',
  })
  return { passes: status === 0, output: stdout + stderr }
}

function stopsNonApologies(team: string): void {
  const bad = commit(team, 'macros/late parcel.md', 'We apologize for any inconvenience.\n')
  expect(bad.output).toContain('macros/late parcel.md')
  expect(bad).toMatchObject({ passes: false, output: expect.stringContaining('generic-apology') as string })
  const good = commit(
    team,
    'macros/late parcel.md',
    'We lost your parcel, and we are sorry. It is our fault.\n',
  )
  expect(good.output).toMatch(/\.Passed/)
  expect(good.passes).toBe(true)
  const other = commit(team, 'logo.svg', '<svg/>\n')
  expect(other).toMatchObject({
    passes: true,
    output: expect.stringContaining('no files to check') as string,
  })
}

describe('a hook of a configuration', () => {
  it('runs the package', () => {
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      env,
      stdio: 'pipe',
    })
    const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string }]
    const config = readFileSync('docs/ci.md', 'utf8').match(
      /```yaml\n(repos:\n {2}- repo: local[^]*?)```/,
    )?.[1]
    expect(config).toContain("['amends']")
    stopsNonApologies(teamWith('by-package', config!.replace("'amends'", `'${join(folder, filename)}'`)))
  })
})

describe('a hook of Git alone', () => {
  it('checks what is staged', () => {
    const team = join(folder, 'by-git')
    mkdirSync(join(team, 'macros'), { recursive: true })
    commitAll(team)
    const script = readFileSync('docs/ci.md', 'utf8').match(/```sh\n(#!\/bin\/sh\n[^]*?)```/)?.[1]
    const amends = `'${process.execPath}' '${resolve('dist/cli.cjs')}'`
    writeFileSync(join(team, '.git/hooks/pre-commit'), script!.replace('amends', amends), { mode: 0o755 })
    const bad = commit(team, 'macros/gift.md', 'We apologize for any inconvenience.\n')
    expect(bad).toMatchObject({ passes: false, output: expect.stringContaining('macros/gift.md') as string })
    writeFileSync(join(team, 'macros/draft.md'), 'We are sorry if you were hurt.\n')
    writeFileSync(join(team, 'macros/gift.md'), 'We lost your gift, and we are sorry.\n')
    git(team, 'add', 'macros/gift.md')
    expect(git(team, 'commit', '--message', 'Only what is staged')).toContain('Only what is staged')
    rmSync(join(team, 'macros/draft.md'))
    expect(commit(team, 'logo.svg', '<svg/>\n').passes).toBe(true)
  })
})

describe('the hook of this repository', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [{ files: string; exclude: string }]
  const hooks = join(folder, 'hooks')

  beforeAll(() => commitAll(builtCopy(hooks)))

  it('is one that pre-commit takes', () => {
    execFileSync('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml'], { env, stdio: 'pipe' })
  })

  it('is for the files that are read', () => {
    const names = knownExtensions.split(/[^.\w]+/).filter((name) => name.startsWith('.'))
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !new RegExp(hook.files).test(`a${name}`))).toEqual([])
    expect(['a.ts', 'a.png', 'md', 'a.mdown'].filter((name) => new RegExp(hook.files).test(name))).toEqual([])
  })

  it.each([
    'package.json',
    'x/package-lock.json',
    'amends.config.json',
    'tsconfig.base.json',
    'pnpm-lock.yaml',
  ])('leaves out %s', (path) => {
    expect(isLeftOutFile(path.split('/').at(-1)!)).toBe(true)
    expect(path).toMatch(new RegExp(hook.exclude))
  })

  it('runs', () => {
    const rev = git(hooks, 'rev-parse', 'HEAD').trim()
    stopsNonApologies(
      teamWith(
        'by-repository',
        `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n      - id: amends\n`,
      ),
    )
  })
})
