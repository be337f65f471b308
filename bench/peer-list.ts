import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isThere } from './commands'

/** Another checker of prose, as scripts/setup-bench.sh installs it or as it is on the PATH. */
export interface Peer {
  readonly name: string
  readonly version: string
  /** What it is told beside the files. */
  readonly args: readonly string[]
  /** How many files it is given, because all would take minutes. Without one, all. */
  readonly most?: number
  readonly count: (output: string) => number
}

const folder = resolve('.build/bench/peers')
const packages = `${folder}/node_modules`

/** Of `3 problems` and the like. */
const numberBefore = (word: RegExp) => (output: string) =>
  Number(new RegExp(String.raw`(\d+) ${word.source}`).exec(output)?.[1] ?? 0)
const linesWith = (pattern: RegExp) => (output: string) =>
  output.split('\n').filter((line) => pattern.test(line)).length

interface NodePeer extends Pick<Peer, 'most' | 'count'> {
  readonly id: string
  readonly title?: string
  /** From where the packages are, or where the peers are. */
  readonly script: string
  readonly args?: readonly string[]
}

const ofNode: readonly NodePeer[] = [
  {
    id: 'write-good',
    script: `${packages}/write-good/bin/write-good.js`,
    count: linesWith(/ on line \d+ at column /),
  },
  {
    id: 'textlint',
    title: 'textlint with textlint-rule-write-good',
    script: `${packages}/textlint/bin/textlint.js`,
    args: ['--no-textlintrc', '--rules-base-directory', packages, '--rule', 'write-good', '--format', 'unix'],
    count: numberBefore(/problem/),
  },
  {
    id: 'markdownlint-cli2',
    script: `${packages}/markdownlint-cli2/markdownlint-cli2-bin.mjs`,
    count: linesWith(/ MD\d+\//),
  },
  { id: 'alex', script: `${packages}/alex/cli.js`, most: 300, count: numberBefore(/warning/) },
  { id: 'harper.js', script: `${folder}/harper.mjs`, most: 300, count: Number },
]

function nodePeers(): Peer[] {
  return ofNode
    .filter(({ script }) => existsSync(script))
    .map(({ id, title = id, script, args = [], ...rest }) => {
      const { version } = JSON.parse(readFileSync(`${packages}/${id}/package.json`, 'utf8')) as Peer
      return { name: title, version, args: [process.execPath, script, ...args], ...rest }
    })
}

/** Where a program is: the one that was built, or the one on the PATH. */
const programOf = (name: string): string | undefined => {
  const built = `${folder}/bin/${name}`
  return [existsSync(built) ? built : undefined, isThere(name) ? name : undefined].find(Boolean)
}

function valePeers(): Peer[] {
  const vale = programOf('vale')
  if (vale === undefined) return []
  const version = spawnSync(vale, ['--version'], { encoding: 'utf8' }).stdout.replace(/^\D+/, '').trim()
  const withRules = (config: string): string[] => [
    vale,
    '--config',
    resolve(`bench/peers/vale/${config}.ini`),
    '--output',
    'line',
    '--no-exit',
  ]
  const count = linesWith(/^\S+:\d+:\d+:/)
  return [
    { name: 'Vale with one rule of words', version, args: withRules('words'), count },
    { name: 'Vale with its own rules', version, args: withRules('own'), count },
  ]
}

/** Its command line where it is on the PATH, and the program that calls its library. */
function harperPeers(): Peer[] {
  const sum = (output: string) => (output.match(/\d+$/gm) ?? []).reduce((all, one) => all + Number(one), 0)
  const peers: Peer[] = []
  if (isThere('harper-cli')) {
    peers.push({
      name: 'harper-cli',
      version: '',
      args: ['harper-cli', 'lint', '--count'],
      most: 300,
      count: sum,
    })
  }
  const built = `${folder}/bin/harper-lint`
  if (existsSync(built)) {
    const manifest = readFileSync(`${folder}/harper/Cargo.toml`, 'utf8')
    const version = /harper-core = "=(.*)"/.exec(manifest)?.[1] ?? ''
    peers.push({ name: 'harper-core', version, args: [built], most: 300, count: sum })
  }
  return peers
}

/** Those that are here. */
export const findPeers = (): Peer[] => [...nodePeers(), ...valePeers(), ...harperPeers()]
