import { expect } from 'vitest'
import { main } from '../../cli/main'
import type { Linter } from '../../engine/lint'
import { plainLinter } from './plain-linter'
import { virtualHost, type World } from './virtual-host'

/** A command line, the world that it runs in, and what is expected of it. */
export interface Case extends World {
  readonly args: readonly string[]
  readonly exit: 0 | 1 | 2
  readonly linter?: Linter
  /** Parts of the output, or the lack of them. */
  readonly stdout?: readonly (string | RegExp)[]
  readonly stderr?: readonly (string | RegExp)[]
  readonly silent?: readonly string[]
}

/** Runs one case in process. Without `stderr` nothing may be said there; a stack trace is never allowed. */
export async function run({ args, exit, linter = plainLinter, ...expected }: Case) {
  const host = virtualHost(expected)
  const code = await main(args, host, async () => linter)
  const { stdout, stderr } = host.output
  expect({ code, stderr, stdout }).toMatchObject({ code: exit })
  for (const part of expected.stdout ?? []) expectPart(stdout, part)
  for (const part of expected.stderr ?? []) expectPart(stderr, part)
  for (const part of expected.silent ?? []) expect(stdout + stderr).not.toContain(part)
  if (!expected.stderr) expect(stderr).toBe('')
  expect(stderr).not.toMatch(/^\s+at /m)
  return host
}

function expectPart(text: string, part: string | RegExp): void {
  if (typeof part === 'string') expect(text).toContain(part)
  else expect(text).toMatch(part)
}
