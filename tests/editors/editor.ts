import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { expect, type TestContext } from 'vitest'

/** The code blocks of docs/editors.md below a heading, as a reader copies them. Throws where there is none. */
export function documented(heading: string): string[] {
  const [, section] = readFileSync('docs/editors.md', 'utf8').split(new RegExp(`^#+ ${heading}\\n`, 'm'))
  const [own = ''] = (section ?? '').split(/^##/m)
  const blocks = [...own.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code = '']) => code)
  if (blocks.length === 0) throw new Error(`docs/editors.md has nothing to copy below "${heading}"`)
  return blocks
}

/** A user's machine: a home, a folder with macros, and what `npm link` puts on the PATH. */
export class Desk {
  readonly #root = mkdtempSync(join(tmpdir(), 'amends-desk-'))
  readonly home = join(this.#root, 'home')
  readonly macros = join(this.#root, 'macros')
  readonly env: NodeJS.ProcessEnv

  constructor() {
    const bin = join(this.#root, 'bin')
    for (const folder of [this.home, this.macros, bin]) mkdirSync(folder)
    for (const [command, script] of Object.entries({
      'amends-language-server': 'dist/server/node.cjs',
      amends: 'dist/cli.cjs',
    })) {
      writeFileSync(join(bin, command), `#!/bin/sh\nexec '${process.execPath}' '${resolve(script)}' "$@"\n`)
      chmodSync(join(bin, command), 0o755)
    }
    const { PATH, TERM, LANG } = process.env
    this.env = {
      TERM: TERM ?? 'xterm',
      LANG: LANG ?? 'C.UTF-8',
      HOME: this.home,
      PATH: `${bin}${delimiter}${PATH}`,
    }
  }

  /** Writes a file of the user's settings, by its path from the home. */
  settings(path: string, text: string): void {
    const file = join(this.home, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  /** Writes a macro. Gives its path. */
  macro(name: string, text: string): string {
    const file = join(this.macros, name)
    writeFileSync(file, text)
    return file
  }

  /** What a command prints. Throws what it says of its failure. */
  run(command: string, args: readonly string[]): string {
    const { macros: cwd, env } = this
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      env,
      encoding: 'utf8',
      timeout: 50_000,
    })
    if (status !== 0) throw error ?? new Error(`${command} failed: ${stderr}${stdout}`)
    return stdout
  }

  clear(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }
}

/** The suites of Debian that the set-up could not reach, a line each. */
const unreachable = '.build/editors/unreachable'

/**
 * Skips a test whose editor is not here. Where editors are required, as they are in CI, the test fails, unless the editor
 * is `newer` than what Debian 12 has and the machine's mirror has nothing newer.
 */
export function absent({ skip }: TestContext, editor: string, newer = false): never {
  const message = `${editor} is not here; scripts/setup-editors.sh installs it.`
  const { CI, REQUIRE_EDITORS } = process.env
  if (newer && existsSync(unreachable)) return skip(`${message} It could not reach ${suitesIn(unreachable)}.`)
  if (REQUIRE_EDITORS || (CI && existsSync('/usr/bin/apt-get'))) expect.fail(message)
  return skip(message)
}

const suitesIn = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').join(', ')

/** The first of the commands that starts and whose version, as `0.10`, is at least `from` and lower than `below`. */
export function findEditor(commands: readonly string[], from = '0.0', below = '1000.0'): string | undefined {
  return commands.find((command) => {
    const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
    const version = order(stdout ?? '')
    return version >= order(from) && version < order(below)
  })
}

/** A number for the first version in a text that is greater for later versions. `NaN` where there is none. */
function order(text: string): number {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? []
  return Number(major) * 1000 + Number(minor)
}
