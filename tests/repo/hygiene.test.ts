import { describe, expect, test } from 'vitest'
import { filesBelow, read } from '../../scripts/repository'

const all = filesBelow()
const texts = all.filter((path) => !/\.(?:png|bin)$/.test(path))
const code = texts.filter((path) => /\.(?:ts|mjs|lua|sh)$/.test(path))
const shipped = code.filter((path) => /^(?:engine|rules|report|server|cli|client|library)\//.test(path))
const tests = code.filter((path) => path.startsWith('tests/'))

/** The lines, as `path:line: text`, that a pattern fits. */
const linesWith = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  )

describe('the laws', () => {
  test.each([
    [
      'reach the network',
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|sendBeacon|['"](?:node:)?(?:net|http|https|http2|tls|dgram|dns)['"])/,
    ],
    ['run code that is data', /\beval\(|\bnew Function\(|['"](?:node:)?vm['"]/],
  ])('nothing that ships can %s', (_what, pattern) => {
    expect(linesWith(pattern, shipped)).toEqual([])
  })

  test('only what asks Git what changed starts another program', () => {
    const programs = /child_process|['"](?:node:)?(?:cluster|worker_threads)['"]/
    const others = shipped.filter((path) => path !== 'cli/host/run-git.ts')
    expect(linesWith(programs, others)).toEqual([])
  })

  test('the command line meets the world in its host alone', () => {
    const world =
      /['"](?:node:)?fs(?:\/promises)?['"]|\bprocess\.(?!version)|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/
    const others = shipped.filter((path) => /^cli\/(?!host\/|bin\.ts$)/.test(path))
    expect(linesWith(world, others)).toEqual([])
  })

  test('the engine and the rules know no clock, no chance and no surroundings', () => {
    const pure = shipped.filter((path) => /^(?:engine|rules)\//.test(path))
    const impure =
      /\bDate\b|\bMath\.random\b|\bperformance\.now\b|\bset(?:Timeout|Interval)\b|\bprocess\.|\bconsole\./
    expect(linesWith(impure, pure)).toEqual([])
  })

  test('installing the package runs no script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([])
  })

  test('nothing has to be installed with the programs', () => {
    expect(JSON.parse(read('package.json'))).not.toHaveProperty('dependencies')
  })
})

describe('the files', () => {
  test('no test is skipped or focused', () => {
    const muted = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo)\b|\bx(?:it|test|describe)\(/
    expect(linesWith(muted, tests)).toEqual([])
  })

  test('no file is longer than one sitting can read', () => {
    const pages = texts.filter(
      (path) => path.endsWith('.md') && !/^(?:docs\/rules|examples|tests\/corpus)\//.test(path),
    )
    const long = [...code, ...pages].filter((path) => read(path).split('\n').length - 1 > 320)
    expect(long).toEqual([])
  })

  test('names are kebab-case', () => {
    const kebab = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/
    const known = /^(?:README|CHANGELOG|CONTRIBUTING|ARCHITECTURE|SECURITY|THIRD-PARTY)\.md$|^LICENSE$/
    const odd = all.filter((path) => path.split('/').some((name) => !kebab.test(name) && !known.test(name)))
    expect(odd).toEqual([])
  })

  test('the language is English', () => {
    // Tests may hold other scripts, because macros do.
    expect(
      linesWith(
        /(?!\p{Script=Latin}|\p{Lm})\p{L}/u,
        texts.filter((path) => !path.startsWith('tests/')),
      ),
    ).toEqual([])
  })

  test('no path of somebody’s machine and no address of a package registry', () => {
    const machine = /(?<![\w./])\/(?:home|work|root|Users)\/\w|\b[A-Z]:\\Users\b|\bregistry\.[\w-]+\.\w+/
    expect(linesWith(machine, texts)).toEqual([])
    expect(linesWith(/"resolved":/, ['package-lock.json'])).toEqual([])
  })

  test('every text file ends with one line break', () => {
    const odd = texts.filter(
      (path) => !/^(?:examples|tests\/corpus)\//.test(path) && !/[^\n]\n$/.test(read(path)),
    )
    expect(odd).toEqual([])
  })
})
