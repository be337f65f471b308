import { expect } from 'vitest'
import { chance } from '../harness/chance'
import type { Client, Message } from '../lsp/client'
import { numbers } from '../lsp/random-edits'
import { storm } from '../lsp/storm'
import type { Random, Serve } from '../lsp/storm-moves'
import { formats } from '../lsp/storm-texts'
import { serveHere } from '../server/in-process'
import type { ServerFault } from './server-faults-case'
import { known } from './server-faults-messages'
import { oddParams } from './server-faults-params'

/**
 * Methods by which even an odd message changes what a client is told: it takes the answer that another request waits for, or
 * settings of its own.
 */
const told = ['textDocument/diagnostic', 'workspace/diagnostic', 'workspace/didChangeConfiguration']

const harmless = known.filter(({ method }) => !told.includes(method))

/** What the log says of a message that makes no sense. A fault of the server itself says something else. */
const isAboutOddMessage = ({ method, params }: Message): boolean =>
  method === 'window/logMessage' &&
  /^(?:Notification |[\w ]+ failed for )/.test((params as { message: string }).message)

/** A server whose client sends, between any two messages of its own, sometimes one that makes no sense. */
const amongFaults =
  (random: Random): Serve =>
  (files) => {
    const served = serveHere(files)
    const { client } = served
    const { received } = client
    const keep = received.push.bind(received)
    received.push = (message) => (isAboutOddMessage(message) ? received.length : keep(message))
    const [ask, notify] = [client.ask.bind(client), client.notify.bind(client)] as [
      Client['ask'],
      Client['notify'],
    ]
    const disturb = (): void => {
      if (random(3) > 0) return
      const { isRequest, method } = harmless[random(harmless.length)]!
      const params = oddParams[random(oddParams.length)]
      if (!isRequest) return notify(method, params)
      const { uri } = formats[random(formats.length)]!
      const isAboutDocument = typeof params === 'object' && random(2) > 0
      ask(method, isAboutDocument ? { ...params, textDocument: { uri } } : params).answer.catch(() => {})
    }
    client.ask = (method, params) => (disturb(), ask(method, params))
    client.notify = (method, params) => (disturb(), notify(method, params))
    // What comes before `initialize` is another fault.
    client.request = (method, params) =>
      (method === 'initialize' ? ask(method, params) : client.ask(method, params)).answer as never
    return served
  }

const fixedSeeds = [1, 2, 3]

export const stormFaults: readonly ServerFault[] = [
  {
    fault: 'anything in any order',
    injected:
      'walks at random through edits, requests, cancels, settings and files, with odd messages between them',
    happened: 'every answer keeps to the protocol, and the findings are those of a fresh server',
    async try() {
      const moves = 50
      // The same ones in each run, and one by chance.
      const seeds = [...fixedSeeds, chance % 1_000_000]
      for (const seed of seeds)
        expect([seed, await storm(amongFaults(numbers(seed)), seed, moves)]).toEqual([seed, []])
      return { tried: seeds.length * moves }
    },
  },
]
