import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { PageParts } from '../../report'
import { root } from '../../scripts/repository'
import { startProgram } from '../lsp/client'

/** The day, and the breaks of lines that templates bring along, are not the same in both. */
const compared = (page: string): string => page.replace(/<time[^]*?<\/time>/, '').replace(/\s+/g, ' ')

test('the report of the language server is that of the command line', async () => {
  const examples = join(root, 'examples')
  const { client, child } = startProgram()
  onTestFinished(() => void child.kill())
  const workspaceFolders = [{ uri: pathToFileURL(examples).href, name: 'examples' }]
  await client.request('initialize', { processId: process.pid, capabilities: {}, workspaceFolders })
  client.notify('initialized', {})
  const { places, body, script, style } = await client.request<
    PageParts & { places: Record<string, string> }
  >('amends/report', {})

  const args = [join(root, 'dist/cli.cjs'), 'check', '--format', 'html', '--fail-on', 'never']
  const { stdout } = spawnSync(process.execPath, args, { cwd: examples, encoding: 'utf8' })
  expect(compared(stdout)).toContain(compared(body))
  for (const part of [script, style]) expect(stdout).toContain(part)
  const named = [...body.matchAll(/ data-path="([^"]+)"/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((path) => places[path] !== pathToFileURL(join(examples, path)).href)).toEqual([])
})
