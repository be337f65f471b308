import { spawnSync } from 'node:child_process'

/**
 * The same picture in 128 colours, which are enough for an editor or an icon and make the file about a third as large. Needs pngquant,
 * which `scripts/setup-vscode.sh` installs.
 */
export function shrinkPng(png: Buffer): Buffer {
  const { error, status, stderr, stdout } = spawnSync('pngquant', ['--strip', '--speed', '1', '128', '-'], {
    input: png,
    maxBuffer: 2 ** 26,
  })
  if (error || status !== 0) throw new Error(`pngquant: ${error?.message ?? stderr.toString()}`)
  return stdout
}
