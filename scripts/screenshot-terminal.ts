// `npx tsx scripts/screenshot-terminal.ts` draws docs/images/terminal.png: what `amends check` prints, in a window.
// Needs a built command line (`npm start` builds it) and Chromium (`apt-get install chromium`).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ansiToHtml, withoutAnsi } from './ansi'
import { root } from './repository'

/** Few findings, each of another rule or in another format, so that the picture stays short. */
const shown = [
  'macros/account',
  'macros/shipping/missed-collection.md',
  'macros/billing/replies.yml',
  'emails/label-refused.hbs',
  'exports/gorgias-macros.json',
]
/** Over two lines, because it is longer than those of the report. */
const command = `amends check ${shown.slice(0, 3).join(' ')} \\\n    ${shown.slice(3).join(' ')}`
const chromium = process.env['CHROMIUM'] ?? 'chromium'
const target = join(root, 'docs', 'images', 'terminal.png')

/** As wide as the command line writes when it is not in a terminal. */
const columns = 100
const size = { line: 21, char: 8.43, padding: 22, bar: 38, margin: 16 }

function run(program: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, error, status } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  if (error) throw new Error(`${program} could not be started: ${error.message}`)
  // Findings give exit code 1, which is what the picture is about.
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}:\n${stderr}`)
  return stdout
}

const page = (output: string): string => `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: ${size.margin}px }
  .window { border-radius: 10px; background: #1d2129; box-shadow: 0 4px 14px #0007; overflow: hidden }
  .bar { height: ${size.bar}px; background: #2a303b; display: flex; gap: 8px; align-items: center; padding-left: 14px }
  .bar i { width: 12px; height: 12px; border-radius: 6px; background: #4a5260 }
  pre { margin: 0; padding: ${size.padding}px; color: #d6dae2; font: 14px/${size.line}px 'DejaVu Sans Mono', monospace }
  .prompt { color: #7ea2e0 }
</style>
<div class="window"><div class="bar"><i></i><i></i><i></i></div>
<pre><span class="prompt">$</span> ${command}\n\n${ansiToHtml(output)}</pre></div>
`

const output = run(
  process.execPath,
  [join(root, 'dist', 'cli.cjs'), 'check', ...shown],
  join(root, 'examples'),
).trim()
const lines = withoutAnsi(output).split('\n')
const width =
  Math.max(columns, ...lines.map((line) => line.length)) * size.char + 2 * (size.padding + size.margin)
const height = (lines.length + 3) * size.line + size.bar + 2 * (size.padding + size.margin)

const folder = mkdtempSync(join(tmpdir(), 'amends-'))
try {
  const file = join(folder, 'terminal.html')
  writeFileSync(file, page(output))
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--default-background-color=00000000',
    '--force-device-scale-factor=2',
    `--window-size=${Math.ceil(width)},${Math.ceil(height)}`,
    `--screenshot=${target}`,
  ]
  run(chromium, [...options, `file://${file}`], folder)
  console.log(`docs/images/terminal.png: ${lines.length} lines`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
