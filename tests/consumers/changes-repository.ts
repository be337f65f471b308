import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../../cli/main'
import { nodeHost } from '../../cli/host/node-host'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { git } from './git'

const linter = createLinter(rules)
const world = nodeHost(process)

/** A folder for repositories that goes away when the tests are over. */
export class Repositories {
  readonly #folder = mkdtempSync(join(tmpdir(), 'amends-changes-'))
  #count = 0

  /** A repository with one commit of some files, or a copy of another one. */
  make(files: Readonly<Record<string, string>> | Repository): Repository {
    const path = join(this.#folder, String((this.#count += 1)))
    if (files instanceof Repository) {
      cpSync(files.path, path, { recursive: true })
      return new Repository(path)
    }
    mkdirSync(path)
    const made = new Repository(path)
    made.git('init', '-q', '-b', 'main', '--template=').write(files)
    if (Object.keys(files).length > 0) made.commit('first')
    return made
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** A real Git repository on disk. */
export class Repository {
  constructor(readonly path: string) {}

  git(...args: readonly string[]): this {
    git(this.path, '-c', 'protocol.file.allow=always', ...args)
    return this
  }

  commit(message: string): this {
    return this.git('add', '-A').git('commit', '-q', '-m', message)
  }

  /** `null` takes a file away. */
  write(files: Readonly<Record<string, string | null>>): this {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.path, name)
      if (text === null) rmSync(path)
      else {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    }
    return this
  }

  /** Runs the program in a folder of the repository. */
  async check(args: readonly string[], folder = '.') {
    let stdout = ''
    let stderr = ''
    const host = {
      ...world,
      cwd: join(this.path, folder),
      env: {},
      isTTY: false,
      showsProgress: false,
      stdout: (text: string) => void (stdout += text),
      stderr: (text: string) => void (stderr += text),
    }
    const exit = await main(['check', ...args, '--format', 'json'], host, async () => linter)
    return { exit, stderr, told: stdout === '' ? undefined : toldIn(stdout) }
  }
}

/** "file: fingerprint" of each finding of a report. */
const toldIn = (report: string): string[] =>
  (JSON.parse(report) as { files: { path: string; findings: { fingerprint: string }[] }[] }).files.flatMap(
    ({ path, findings }) => findings.map(({ fingerprint }) => `${path}: ${fingerprint}`),
  )
