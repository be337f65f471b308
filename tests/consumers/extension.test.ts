import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleSizes } from '../../scripts/bundle-sizes'

const staged = join('.build', 'extension')
/** Empty where the extension was not made. */
let packed: string[] = []
let printed = ''

beforeAll(() => {
  const made = spawnSync(process.execPath, ['scripts/package-extension.mjs'], { encoding: 'utf8' })
  printed = `${made.stdout}${made.stderr}`
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
  const listed = spawnSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: staged,
    encoding: 'utf8',
  })
  packed = listed.stdout.trim().split('\n').sort()
})

describe('the packaged extension', () => {
  it('is made without a warning', () => {
    expect(printed).toContain('DONE')
    expect(printed).not.toMatch(/WARN|ERROR/)
  })

  it('holds what .vscodeignore names, and nothing else', () => {
    const named = readFileSync('.vscodeignore', 'utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? line.slice(1) : []))
    expect(packed).toEqual(named.sort())
  })

  it('holds all that its programs load', () => {
    const programs = packed.filter((path) => /^dist\/.*\.c?js$/.test(path))
    const loaded = programs.flatMap((path) =>
      [...readFileSync(join(staged, path), 'utf8').matchAll(/require\("(\.[^"]+)"\)/g)].map(([, name]) =>
        join(dirname(path), name!),
      ),
    )
    expect(programs.length).toBeGreaterThan(4)
    expect(loaded.filter((path) => !packed.includes(path))).toEqual([])
  })

  it('is no package of modules, which VS Code in a browser refuses', () => {
    const manifest = JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8')) as Record<string, unknown>
    for (const name of ['type', 'scripts', 'devDependencies', 'dependencies', 'bin', 'exports'])
      expect(manifest).not.toHaveProperty(name)
    expect(manifest).toMatchObject({ main: './dist/client/node.cjs', browser: './dist/client/browser.js' })
  })

  it('shows pictures outside of the repository as well', () => {
    const addresses = [...readFileSync(join(staged, 'README.md'), 'utf8').matchAll(/srcset="([^"]*)"/g)].map(
      ([, address]) => address!,
    )
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([])
  })

  it('is small', () => {
    const size = (path: string): number => statSync(path).size
    // The programs are held to budgets of their own. All the rest (manifest, pages, schemas, pictures) is 45 KB at most.
    const programs = bundleSizes().reduce((sum, { most }) => sum + most, 0)
    expect(size('.build/amends.vsix')).toBeLessThan((programs + 45) * 1024)
    const media = packed.filter((path) => /\.(?:png|svg)$/.test(path))
    expect(media.map((path) => basename(path))).toContain('icon.png')
    expect(media.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(40 * 1024)
  })
})
