import { createLinter, type Linter } from '../../engine/lint'
import type { Rule } from '../../engine/rule'
import { figure } from '../../report/plural'
import type { Host } from '../host/host'
import { harmless } from '../text/harmless'

/** Where the time of a run goes, each moment in one of them. */
const phases = {
  loading: 'loading the program',
  disk: 'finding and reading files',
  judging: 'reading texts and judging them',
  rewriting: 'proving rewrites',
  rest: 'settings, comparisons, the report',
} as const

type Phase = keyof typeof phases

/** How many of the slowest files and rules are listed. */
const most = 10

/**
 * Does a run and tells on the standard error where its time went. What is measured is wrapped from outside, so that a
 * run without this is not slowed down by it.
 */
export async function profiled<T>(
  host: Host,
  linter: Linter,
  run: (host: Host, linter: Linter) => Promise<T>,
): Promise<T> {
  const profile = new Profile(host)
  try {
    return await run(profile.host, profile.linterOf(linter.rules))
  } finally {
    host.stderr(profile.table())
  }
}

class Profile {
  readonly #phases = new Map<Phase, number>()
  readonly #files = new Map<string, number>()
  readonly #rules = new Map<string, number>()
  readonly #begun: number

  constructor(private readonly world: Host) {
    this.#begun = world.now()
  }

  get host(): Host {
    const { world } = this
    return {
      ...world,
      readFile: (...asked) => this.#timed('disk', () => world.readFile(...asked)),
      readdir: (path) => this.#timed('disk', () => world.readdir(path)),
      stat: (path) => this.#timed('disk', () => world.stat(path)),
      git: (...call) => this.#timed('disk', () => world.git(...call)),
    }
  }

  linterOf(rules: readonly Rule[]): Linter {
    const linter = createLinter(rules.map((rule) => this.#timedRule(rule)))
    return {
      ...linter,
      lint: (file, config) => this.#timed('judging', () => linter.lint(file, config), file.path),
      summarize: (file, config) => this.#timed('judging', () => linter.summarize(file, config), file.path),
      fixes: (file, ...wanted) => this.#awaited('rewriting', () => linter.fixes(file, ...wanted), file.path),
      fixAll: (file, ...wanted) =>
        this.#awaited('rewriting', () => linter.fixAll(file, ...wanted), file.path),
    }
  }

  /** Three tables: the phases, which add up to the whole run, the slowest files, and the slowest rules. */
  table(): string {
    const total = this.world.now()
    const measured = [...this.#phases.values()].reduce((sum, time) => sum + time, this.#begun)
    this.#phases.set('loading', this.#begun)
    this.#phases.set('rest', Math.max(0, total - measured))
    const ofPhases = Object.entries(phases).map(
      ([phase, name]) => [name, this.#phases.get(phase as Phase) ?? 0] as const,
    )
    return [
      ...tableOf('Where the time went', [...ofPhases, ['all of it', total]], total),
      ...tableOf('The slowest files', slowest(this.#files), total),
      ...tableOf('The slowest rules, with what they ask of the text first', slowest(this.#rules), total),
    ].join('')
  }

  #timedRule(rule: Rule): Rule {
    const check = rule.check as (...given: readonly unknown[]) => void
    const timed = (...given: readonly unknown[]): void => {
      const since = this.world.now()
      try {
        check.apply(rule, [...given])
      } finally {
        add(this.#rules, rule.id, this.world.now() - since)
      }
    }
    return { ...rule, check: timed }
  }

  #timed<T>(phase: Phase, action: () => T, file?: string): T {
    const since = this.world.now()
    try {
      return action()
    } finally {
      this.#add(phase, since, file)
    }
  }

  async #awaited<T>(phase: Phase, action: () => Promise<T>, file: string): Promise<T> {
    const since = this.world.now()
    try {
      return await action()
    } finally {
      this.#add(phase, since, file)
    }
  }

  #add(phase: Phase, since: number, file: string | undefined): void {
    const time = this.world.now() - since
    add(this.#phases, phase, time)
    if (file !== undefined) add(this.#files, file, time)
  }
}

const add = <Key>(times: Map<Key, number>, key: Key, time: number): void =>
  void times.set(key, (times.get(key) ?? 0) + time)

type Row = readonly [name: string, time: number]

const slowest = (times: ReadonlyMap<string, number>): Row[] =>
  [...times].sort(([, one], [, other]) => other - one).slice(0, most)

/** Nothing where there is nothing to list. */
function tableOf(title: string, rows: readonly Row[], total: number): string[] {
  if (rows.length === 0) return []
  const lines = rows.map(([name, time]) => {
    const share = total > 0 ? Math.round((100 * time) / total) : 0
    const took = `${figure(Math.round(time))} ms`
    return `${took.padStart(12)}  ${`${share} %`.padStart(5)}  ${harmless(name)}\n`
  })
  return [`\n${title}\n`, ...lines]
}
