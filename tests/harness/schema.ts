import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')) as object

/** What is wrong with a value by a schema of `schemas/`, which may refer to `others` there. Nothing: an empty list. */
export function mistakesBy(
  name: string,
  ...others: readonly string[]
): (value: unknown) => readonly object[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  for (const other of others) ajv.addSchema(read(other), other)
  const validate = ajv.compile(read(name))
  return (value) => (validate(value) ? [] : validate.errors!)
}
