import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../engine/settings/config'
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
    ['{"overrides":[{"files":["a"],"kind":"failure","channel":"sms","causeKnown":false}]}', true],
    ['{"extends":"healthcare","kind":"denial","audience":"public","compensation":"forbidden"}', true],
    [
      '{"companyNames":["Quillmoor"],"thirdParties":["Parcel Pals"],"allow":["for now"],"ban":["oops"]}',
      true,
    ],
    ['{"houseRules":[{"id":"a-1","phrases":["oops"]}],"rules":{"house/a-1":"off"}}', true],
    [
      '{"houseRules":[{"id":"a","phrases":["oops"],"message":"No.","replacement":"so","severity":"hint"}]}',
      true,
    ],
    ['{"houseRules":[{"id":"a","phrases":["oops"],"examples":{"flags":["[[Oops]]"],"allows":["a"]}}]}', true],
    ['[]', false],
    ['{"rule":{}}', false],
    ['{"extends":"gentle"}', false],
    ['{"kind":"sad"}', false],
    ['{"allow":["!?"]}', false],
    ['{"houseRules":[{"id":"a"}]}', false],
    ['{"houseRules":[{"phrases":["oops"]}]}', false],
    ['{"houseRules":[{"id":"ban","phrases":["oops"]}]}', false],
    ['{"houseRules":[{"id":"No Oops","phrases":["oops"]}]}', false],
    ['{"houseRules":[{"id":"a","phrases":[]}]}', false],
    ['{"houseRules":[{"id":"a","phrases":["..."]}]}', false],
    ['{"houseRules":[{"id":"a","phrases":["oops"],"replacement":" "}]}', false],
    ['{"houseRules":[{"id":"a","phrases":["oops"],"examples":{"flags":["Oops"]}}]}', false],
    ['{"rules":{"nope":"off"}}', false],
    ['{"rules":{"generic-apology":"warn"}}', false],
    ['{"ignore":"a"}', false],
    ['{"ignore":[1]}', false],
    ['{"includeInternal":"yes"}', false],
    ['{"placeholders":{"people":[]}}', false],
    ['{"overrides":[{"rules":{}}]}', false],
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
