import { expect, test } from 'vitest'
import { main } from '../../cli/main'
import { nodeHost } from '../../cli/host/node-host'
import { read } from '../../scripts/repository'

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly Found[] }[]
}

interface Found {
  readonly rule: string
  readonly related?: readonly { readonly rule: string }[]
}

/** The names of the rules with a finding in each file of the examples. */
async function check(): Promise<ReadonlyMap<string, readonly string[]>> {
  let report = ''
  const host = { ...nodeHost(process), stdout: (text: string) => void (report += text) }
  await main(['check', 'examples', '--format', 'json', '--fail-on', 'never'], host)
  return new Map(
    (JSON.parse(report) as Report).files.map(({ path, findings }) => [
      path.replace('examples/', ''),
      findings.flatMap(({ rule, related = [] }) => [rule, ...related.map((other) => other.rule)]),
    ]),
  )
}

const page = read('examples/README.md')
const [, bad = '', good = ''] = page.split(/^## /m)
const found = await check()

test.each([...bad.matchAll(/^\| `(.+?)` \| (.*)$/gm)].map(([, path, text]) => [path!, text!]))(
  '%s shows what its line says: %s',
  (path, text) => {
    const rules = [...text.matchAll(/`((?:house\/)?[a-z]+(?:-[a-z]+)+)`/g)].map(([, rule]) => rule)
    expect(rules).not.toEqual([])
    expect(found.get(path)).toEqual(expect.arrayContaining(rules))
  },
)

test.each([...good.matchAll(/^- `(.+?)`/gm)].map(([, path]) => path!))(
  '%s is good and stays silent',
  (path) => {
    expect(found.get(path)).toEqual([])
  },
)
