// Packages the extension and installs it into the editors that are here. Node's built-in modules only, as `npm run package`
// installs all else.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const editors = ['code', 'code-insiders', 'codium', 'cursor']
// On Windows these are scripts, which only a shell runs.
const shell = process.platform === 'win32'

const isHere = (editor) => spawnSync(editor, ['--version'], { shell, stdio: 'ignore' }).status === 0

const found = editors.filter(isHere)
if (found.length === 0) {
  console.error(
    [
      `amends: no editor was found: none of ${editors.join(', ')} can be run from here.`,
      'In VS Code, run "Shell Command: Install \'code\' command in PATH" from the Command Palette, then try again.',
      'Or run `npm run package`, and in the Extensions view choose "Install from VSIX…" and .build/amends.vsix.',
    ].join('\n'),
  )
  process.exit(2)
}

const steps = [
  ['npm', ['run', '-s', 'package']],
  ...found.map((editor) => [editor, ['--install-extension', join('.build', 'amends.vsix'), '--force']]),
]
for (const [command, args] of steps) {
  const { status, error } = spawnSync(command, args, { cwd: root, shell, stdio: 'inherit' })
  if (status === 0) continue
  console.error(`amends: \`${command} ${args.join(' ')}\` failed${error ? `: ${error.message}` : ''}.`)
  process.exit(2)
}
console.error(`amends: installed into ${found.join(', ')}. Reload open windows to use it.`)
