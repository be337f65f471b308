// Puts the extension into .build/amends.vsix: the files that .vscodeignore lets in, and a manifest without what only npm
// and this repository need. Newer versions of VS Code refuse browser code of a package that says `"type": "module"`.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const staged = join(root, '.build', 'extension')
const notOfVsCode = ['type', 'exports', 'bin', 'scripts', 'devDependencies']

const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1))

rmSync(staged, { recursive: true, force: true })
for (const path of [...packaged, '.vscodeignore']) {
  mkdirSync(dirname(join(staged, path)), { recursive: true })
  cpSync(join(root, path), join(staged, path))
  chmodSync(join(staged, path), 0o644)
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
for (const name of notOfVsCode) delete manifest[name]
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)

// Indents are for people who read the repository; the package has to stay small.
for (const path of packaged.filter((path) =>
  /^(?:(?:schemas|syntaxes|l10n)\/.*|package\.nls)\.json$/.test(path),
)) {
  const file = join(staged, path)
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
}

// vsce gives the images of a page their addresses, but not those that are for dark pages only.
const images = `${manifest.repository.url.replace(/\.git$/, '')}/raw/HEAD/`
const page = readFileSync(join(staged, 'README.md'), 'utf8')
writeFileSync(join(staged, 'README.md'), page.replace(/(?<= srcset=")(?!https:)/g, images))

const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
const options = ['package', '--no-dependencies', '--out', join(root, '.build', 'amends.vsix')]
// The archive holds a date and the rights of each file. Where these are always the same, the same files make the same archive.
const env = { ...process.env, SOURCE_DATE_EPOCH: '1577836800', TZ: 'UTC' }
const { status } = spawnSync(process.execPath, [vsce, ...options], { cwd: staged, env, stdio: 'inherit' })
process.exitCode = status ?? 2
