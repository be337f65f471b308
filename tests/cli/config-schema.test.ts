import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../engine/config'
import { configSchema } from '../../scripts/generate-schemas'
import { plainLinter } from './plain-linter'

const { rules } = plainLinter
const text = configSchema({ rules, read: () => '' }).get('schemas/config.schema.json') ?? ''
const validate = new Ajv2020({ strict: true }).compile(JSON.parse(text) as object)

describe('the JSON Schema and the parser of the config agree', () => {
  const configs: [config: string, valid: boolean][] = [
    ['{}', true],
    ['{"$schema":"x","extends":"recommended","includeInternal":true}', true],
    ['{"rules":{"generic-apology":"off"}}', true],
    ['{"files":["a"],"ignore":["b"],"placeholders":{"person":["p"]}}', true],
    ['{"overrides":[{"files":["a"],"rules":{"generic-apology":"hint"}}]}', true],
    ['[]', false],
    ['{"rule":{}}', false],
    ['{"extends":"strict"}', false],
    ['{"rules":{"nope":"off"}}', false],
    ['{"rules":{"generic-apology":"warn"}}', false],
    ['{"ignore":"a"}', false],
    ['{"ignore":[1]}', false],
    ['{"includeInternal":"yes"}', false],
    ['{"placeholders":{"people":[]}}', false],
    ['{"overrides":[{"files":["a"]}]}', false],
  ]
  it.each(configs)('%s: %j', (config, valid) => {
    expect(validate(JSON.parse(config))).toBe(valid)
    expect(parseConfig(config, rules).problems.length === 0).toBe(valid)
  })
})

it('the JSON Schema explains every rule', () => {
  for (const { id, summary } of rules)
    expect(text).toMatch(new RegExp(`"${id}": \\{\\s*"description": "${summary}"`))
})
