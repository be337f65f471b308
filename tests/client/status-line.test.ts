import { expect, test } from 'vitest'
import { Uri } from 'vscode'
import type { ServerState } from '../../client/server'
import { statusLine, type Known } from '../../client/status-line'

const [information, warning, error] = [0, 1, 2]
const document = Uri.parse('file:///shop/late.md')
const config = 'file:///shop/amends.config.json'
const none: Known = { document, places: 0, isGrave: false }
const read = { macros: 1, profile: 'recommended' }

const cases: readonly [
  what: string,
  state: ServerState,
  known: Known | undefined,
  line: string,
  severity: number | undefined,
  command: string | undefined,
][] = [
  ['a server that starts', 'starting', { ...none, places: 2 }, 'Amends: starting', information, undefined],
  ['a server that failed', 'stopped', none, 'Amends: not running', error, 'Show Output: amends.showOutput'],
  ['no document of ours', 'running', undefined, 'Amends: nothing to look at', information, undefined],
  [
    'before the server has said more',
    'running',
    { ...none, places: 2 },
    'Amends: 2 places to look at',
    information,
    undefined,
  ],
  [
    'a file with neither findings nor a config',
    'running',
    { ...none, status: read },
    'Amends: nothing to look at – 1 macro',
    information,
    'Create Configuration: amends.createConfig file:///shop/late.md',
  ],
  [
    'a file of a tool below a config',
    'running',
    {
      document,
      places: 1,
      isGrave: true,
      status: { preset: 'Zendesk', macros: 12, profile: 'strict', config },
    },
    'Amends: 1 place to look at – Zendesk · 12 macros · strict',
    warning,
    `Open amends.config.json (shop/amends.config.json): vscode.open ${config}`,
  ],
  [
    'a config with mistakes',
    'running',
    { ...none, status: { ...read, config, isConfigFaulty: true } },
    'Amends: nothing to look at – config has problems · 1 macro',
    warning,
    `Open amends.config.json (shop/amends.config.json): vscode.open ${config}`,
  ],
  [
    'a file without macros',
    'running',
    { ...none, status: { ...read, macros: 0, config } },
    'Amends: nothing to look at – 0 macros',
    information,
    `Open amends.config.json (shop/amends.config.json): vscode.open ${config}`,
  ],
  [
    'a file that is left out',
    'running',
    { ...none, status: null },
    'Amends: not checked',
    information,
    'Explain: amends.explainFile',
  ],
  [
    'a config with a mistake',
    'running',
    { document, places: 1, isGrave: true, status: null },
    'Amends: 1 place to look at',
    warning,
    'Explain: amends.explainFile',
  ],
]

test.each(cases)('%s', (_, state, known, line, severity, command) => {
  const shown = statusLine(state, known, (file) => file.toString().replace('file:///', ''))
  const { title, tooltip, command: name, arguments: args = [] } = shown.command ?? {}
  const label = tooltip === undefined ? title : `${title} (${tooltip})`
  expect([shown.text, ...(shown.detail === undefined ? [] : [shown.detail])].join(' – ')).toBe(line)
  expect(shown.severity).toBe(severity)
  expect(title === undefined ? undefined : [`${label}: ${name}`, ...args].join(' ')).toBe(command)
  expect(shown.busy).toBe(state === 'starting')
})
