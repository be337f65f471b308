import { expect } from 'vitest'
import { ConfigurationRequest, RegistrationRequest } from 'vscode-languageserver/node'
import { everything } from '../lsp/editor'
import { itemsOf, startClient } from '../server/harness'
import type { ServerFault } from './server-faults-case'
import { documentsIn, expectHealthy, findingsIn, nowhere } from './server-faults-session'

/** What settings may be where a user or a client is wrong. */
const oddSettings: readonly unknown[] = [
  null,
  7,
  'on',
  true,
  [],
  [[]],
  {},
  { rules: null },
  { rules: 7 },
  { rules: [] },
  { rules: { 'no-such-rule': 'error', 'generic-apology': 7 } },
  { rules: { __proto__: 'error', constructor: 'off' } },
  { placeholders: { name: 7, '': '', '(': ')' } },
  { includeInternal: 'yes', profile: 7, houseRules: [null], extends: {} },
  { codeLens: 'x', inlayHints: null },
  { amends: { amends: {} } },
  { rules: Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`rule-${index}`, 'error'])) },
  { text: 'x'.repeat(1_000_000) },
]

/** What a client may answer when it is asked for two settings or one. */
const oddAnswers: readonly (() => unknown)[] = [
  () => {
    throw new Error('No.')
  },
  () => null,
  () => 7,
  () => 'x',
  () => ({}),
  () => [],
  () => [[], [], [], []],
  () => [undefined],
]

export const settingsFaults: readonly ServerFault[] = [
  {
    fault: 'odd settings',
    injected:
      'settings of odd types, told and answered; answers that are errors, empty, too short or too long',
    happened: 'what makes sense counts; with whole settings the session is a healthy one',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      const one = documentsIn(nowhere).slice(0, 1)
      const whole = client.answers.get('workspace/configuration')!
      const answers = [
        ...oddSettings.map((odd) => ({
          told: odd,
          answer: ({ items }: { items: unknown[] }) => items.map(() => odd),
        })),
        ...oddAnswers.map((answer) => ({ told: { amends: null }, answer })),
      ]
      for (const { answer, told } of answers) {
        client.answers.set('workspace/configuration', answer)
        client.notify('workspace/didChangeConfiguration', { settings: told })
        client.notify('workspace/didChangeConfiguration', { settings: { amends: told } })
        await findingsIn(client, one)
      }
      client.answers.set('workspace/configuration', whole)
      client.notify('workspace/didChangeConfiguration', { settings: { amends: {} } })
      await expectHealthy(broken, healthy)
      return { tried: answers.length }
    },
  },
  {
    fault: 'a client that answers nothing',
    injected: '`workspace/configuration` and `client/registerCapability` that are never answered, or late',
    happened: 'after ten seconds the defaults apply, and a late answer counts',
    async try() {
      const capabilities = { ...everything } as object
      const client = await startClient({ capabilities })
      let answer: (settings: readonly unknown[]) => void = () => {}
      client.rpc.onRequest(RegistrationRequest.type, () => new Promise<void>(() => {}))
      client.rpc.onRequest(
        ConfigurationRequest.type,
        () => new Promise<unknown[]>((resolve) => (answer = resolve as never)),
      )
      await client.open('We apologize for any inconvenience.\n')
      const items = itemsOf(client)
      await client.pause()
      expect(await items).toMatchObject([{ code: 'generic-apology' }])
      expect(client.logged).toEqual([expect.stringContaining('does not answer')])
      answer([{ rules: { 'generic-apology': 'off' } }])
      await client.settle()
      expect(await itemsOf(client)).toEqual([])
      // The server starts once more, and nobody answers what it asks for then.
      await client.rpc.sendNotification('initialized', {})
      await client.pause()
      await client.pause()
      expect(client.told.filter((line) => line.includes('is ready'))).toHaveLength(2)
      return { tried: 2 }
    },
  },
]
