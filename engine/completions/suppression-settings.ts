import type { RecordType, StringType } from '../settings/settings'

const text: StringType = { type: 'string' }

/** What `amends.suppressions.json` may hold, for completion. `parseSuppressions` reads it. */
export const suppressionSettings = (rules: readonly string[]): RecordType => ({
  type: 'record',
  keys: 'setting',
  properties: {
    files: {
      type: {
        type: 'record',
        keys: 'file',
        properties: {},
        more: { prefix: '', type: { type: 'list', of: entry(rules) } },
      },
      description: 'What is left out, by the path of the file below this one.',
    },
  },
})

const entry = (rules: readonly string[]): RecordType => ({
  type: 'record',
  keys: 'property',
  properties: {
    path: { type: text, description: 'The JSON Pointer of the text in the file.' },
    rule: { type: { type: 'choice', values: rules }, description: 'The rule that is silent there.' },
    text: { type: text, description: 'The fingerprint of the sentence, as the code action writes it.' },
    reason: { type: text, description: 'Why the sentence may stay.' },
  },
})
