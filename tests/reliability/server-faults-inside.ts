import { expect } from 'vitest'
import { createLinter, type Linter } from '../../engine/lint'
import type { ApologyRule, Rule } from '../../engine/rule'
import { rules } from '../../rules'
import { at, itemsOf, pulling, range, startClient } from '../server/harness'
import type { ServerFault } from './server-faults-case'

const apologies =
  'We apologize for any inconvenience.\n\nThe fault ROSE by itself. We are sorry if you felt ignored.\n'

/** A rule that does something that no rule should do, wherever there is an apology. */
const faulty = (id: string, check: ApologyRule['check']): Rule => ({
  id,
  summary: 'Does something that no rule should do.',
  hears: 'Reads as: nothing.',
  why: 'It is broken.',
  todo: 'Mend it.',
  sources: [],
  severity: 'warning',
  reads: 'apology',
  weight: 1000,
  triggers: ['apologize', 'sorry'],
  check,
  examples: { flags: [], allows: [] },
})

const spin = (milliseconds: number): void => {
  const end = Date.now() + milliseconds
  while (Date.now() < end);
}

/** What a rule may do where its author was wrong. */
const faultyChecks: Readonly<Record<string, ApologyRule['check']>> = {
  throws: () => {
    throw new Error('The rule broke.')
  },
  'throws no error': () => {
    // oxlint-disable-next-line no-throw-literal -- This is what a broken rule may do.
    throw 'nothing'
  },
  'calls itself for ever': function check(...given) {
    check(...given)
  },
  'takes long': () => spin(300),
  'reports what is no hit': (_, report) => report(7 as never),
  'reports nothing at all': (_, report) => report(undefined as never),
  'reports places outside of the text': (_, report) => report({ span: [-5, 1e9] }),
  'reports places that are none': (_, report) => report({ span: [NaN, Infinity] }),
  'reports without end': (_, report) => {
    for (let hit = 0; hit < 10_000; hit++) report({ span: [0, 1] })
  },
}

/** A linter that fails where the server does not expect it. */
const faultyLinters: Readonly<Record<string, (linter: Linter) => Partial<Linter>>> = {
  'lint throws': () => ({
    lint: () => {
      throw new Error('The linter broke.')
    },
  }),
  'fixes throw': () => ({ fixes: () => Promise.reject(new Error('The fixer broke.')) }),
  'a comparison throws': () => ({
    summarize: () => {
      throw new Error('The summary broke.')
    },
  }),
  'findings are outside of the text': (linter) => ({
    lint: (file, config) => {
      const checked = linter.lint(file, config)
      return {
        ...checked,
        findings: checked.findings.map((one) => ({ ...one, offsets: [-7, 1e9] as const })),
      }
    },
  }),
}

/** What a session shows of a text, whatever it is. */
async function shown(client: Awaited<ReturnType<typeof startClient>>): Promise<unknown> {
  const items = await itemsOf(client)
  return [items, await client.hover(at(0, 3)), await client.actions(range(0, 0, 34))]
}

export const insideFaults: readonly ServerFault[] = [
  {
    fault: 'a rule that is broken',
    injected: 'a rule that throws, recurses for ever, takes long or gives nonsense, beside the others',
    happened: 'the findings of the other rules are as ever',
    async try() {
      const whole = await startClient({ capabilities: pulling })
      await whole.open(apologies)
      const expected = JSON.stringify(await itemsOf(whole))
      for (const [name, check] of Object.entries(faultyChecks)) {
        let asked = 0
        const counted: ApologyRule['check'] = (...given) => {
          asked += 1
          check(...given)
        }
        const linter = createLinter([...rules, faulty('broken-rule', counted)])
        const client = await startClient({ capabilities: pulling, linter })
        await client.open(apologies)
        const items = (await itemsOf(client)).filter(({ code }) => code !== 'broken-rule')
        expect([name, JSON.stringify(items), asked > 0]).toEqual([name, expected, true])
      }
      return { tried: Object.keys(faultyChecks).length }
    },
  },
  {
    fault: 'an engine that is broken',
    injected: 'checks, fixes and summaries that throw or name places outside of the text, for one document',
    happened: 'each request is answered, and the next text is read as ever',
    async try() {
      const whole = await startClient({ capabilities: pulling })
      await whole.open(apologies)
      const expected = JSON.stringify(await shown(whole))
      for (const [name, breakIt] of Object.entries(faultyLinters)) {
        const linter = createLinter(rules)
        const methods = breakIt(linter)
        let isBroken = true
        const broken = new Proxy(linter, {
          get: (target, key: keyof Linter) => (isBroken && methods[key]) || target[key],
        })
        const client = await startClient({ capabilities: pulling, linter: broken })
        await client.open(apologies)
        await shown(client)
        await client.settle()
        isBroken = false
        await client.change(2, { text: 'Between.' })
        await client.change(3, { text: apologies })
        const found = await shown(client)
        expect([name, withoutVersions(found)]).toEqual([name, withoutVersions(JSON.parse(expected))])
      }
      return { tried: Object.keys(faultyLinters).length }
    },
  },
]

const withoutVersions = (found: unknown): string =>
  JSON.stringify(found, (key, value: unknown) =>
    ['version', 'data', 'arguments'].includes(key) ? undefined : value,
  )
