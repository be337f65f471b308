import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtCopy } from './built-copy'
import { commitAll } from './git'

const folder = mkdtempSync(join(tmpdir(), 'amends-action-'))
const action = join(folder, 'action')
const team = join(folder, 'team')

interface Step {
  readonly id?: string
  readonly shell: string
  readonly run: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

const metadata = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

/** What GitHub's page on the syntax of action metadata demands of a composite action. */
const schema = {
  type: 'object',
  required: ['name', 'description', 'runs'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    description: { type: 'string', maxLength: 125 },
    author: { type: 'string' },
    branding: {
      type: 'object',
      required: ['icon', 'color'],
      additionalProperties: false,
      properties: {
        icon: { const: 'message-square' },
        color: {
          enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'],
        },
      },
    },
    inputs: {
      type: 'object',
      propertyNames: { pattern: '^[a-z_][a-z0-9_-]*$' },
      additionalProperties: {
        type: 'object',
        required: ['description'],
        additionalProperties: false,
        properties: {
          description: { type: 'string' },
          required: { type: 'boolean' },
          default: { type: 'string' },
        },
      },
    },
    outputs: {
      type: 'object',
      propertyNames: { pattern: '^[a-z_][a-z0-9_-]*$' },
      additionalProperties: {
        type: 'object',
        required: ['description', 'value'],
        additionalProperties: false,
        properties: { description: { type: 'string' }, value: { type: 'string' } },
      },
    },
    runs: {
      type: 'object',
      required: ['using', 'steps'],
      additionalProperties: false,
      properties: {
        using: { const: 'composite' },
        steps: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['run', 'shell'],
            additionalProperties: false,
            properties: {
              name: { type: 'string' },
              id: { type: 'string', pattern: '^[A-Za-z_][\\w-]*$' },
              shell: { const: 'bash' },
              run: { type: 'string' },
              env: { type: 'object', additionalProperties: { type: 'string' } },
              'working-directory': { type: 'string' },
            },
          },
        },
      },
    },
  },
}

beforeAll(() => {
  builtCopy(action)
  mkdirSync(join(team, 'macros', 'new ones'), { recursive: true })
  writeFileSync(join(team, 'macros', 'bad.md'), 'We apologize for any inconvenience.\n')
  writeFileSync(join(team, 'macros', 'good.md'), 'We lost your parcel, and we are sorry.\n')
  writeFileSync(join(team, 'low.json'), '{"rules":{"generic-apology":"warning"}}')
  const known = ['check', 'macros', '--update-baseline', '--baseline', 'known.json', '--fail-on', 'never']
  spawnSync(process.execPath, [join(action, 'dist', 'cli.cjs'), ...known], { cwd: team })
  commitAll(team)
  writeFileSync(join(team, 'macros', 'new ones', 'bad.md'), 'We are sorry if you were hurt.\n')
  commitAll(team)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

let runs = 0

/** Runs the steps as a runner does: with the default shell of GitHub, and with expressions only where it has values for them. */
function perform(inputs: Readonly<Record<string, string>>) {
  runs += 1
  const temp = join(folder, `temp ${runs}`)
  mkdirSync(temp)
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary.md') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const filled = (text: string): string =>
    text.replace(
      /\$\{\{ inputs\.([\w-]+) \}\}/g,
      (_, name: string) => inputs[name] ?? metadata.inputs[name]!.default,
    )
  let stdout = ''
  let stderr = ''
  let status: number | null = 0
  for (const step of metadata.runs.steps) {
    const script = join(temp, 'script.sh')
    writeFileSync(script, step.run)
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(team, filled(step['working-directory'] ?? '.')),
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: action,
        GITHUB_WORKSPACE: team,
        RUNNER_TEMP: temp,
        ...files,
        ...(Object.fromEntries(own) as Record<string, string>),
      },
      encoding: 'utf8',
    })
    stdout += result.stdout
    stderr += result.stderr
    status = result.status
    if (status !== 0) break
  }
  const outputs = Object.fromEntries(
    readFileSync(files.GITHUB_OUTPUT, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  )
  return { status, stdout, stderr, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}

describe('the metadata', () => {
  it('are as GitHub wants them', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
    validate(metadata)
    expect(validate.errors ?? []).toEqual([])
  })

  it('put nothing from outside into a script', () => {
    expect(metadata.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([])
  })

  it('name outputs that a step has', () => {
    const values = Object.entries(metadata.outputs).map(([name, { value }]) => [name, value])
    expect(values).toEqual(
      Object.keys(metadata.outputs).map((name) => [name, `\${{ steps.check.outputs.${name} }}`]),
    )
    expect(Object.keys(perform({ paths: 'macros' }).outputs)).toEqual(Object.keys(metadata.outputs))
  })
})

describe('a run', () => {
  it('annotates, sums up, and fails', () => {
    const { status, stdout, stderr, outputs, summary } = perform({ paths: 'macros' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^::error file=macros\/bad\.md,line=1,.*title=generic-apology::/m)
    expect(summary).toContain('macros/bad.md')
    expect(outputs['findings']).toBe('2')
    const log = JSON.parse(readFileSync(outputs['sarif-file']!, 'utf8')) as { version: string }
    expect(log.version).toBe('2.1.0')
  })

  it.each<[name: string, inputs: Record<string, string>, status: number, findings: string]>([
    ['of good macros passes', { paths: 'macros/good.md' }, 0, '0'],
    ['takes paths with spaces, one a line', { paths: '\nmacros/good.md\nmacros/new ones\n' }, 1, '1'],
    ['has a bar', { paths: 'macros', 'fail-on': 'never' }, 0, '2'],
    ['has a config', { paths: 'macros/bad.md', config: 'low.json' }, 0, '1'],
    ['has a folder', { 'working-directory': 'macros/new ones' }, 1, '1'],
    ['tells what changed', { paths: 'macros', since: 'HEAD~1' }, 1, '1'],
    ['leaves out what is known', { paths: 'macros', baseline: 'known.json' }, 1, '1'],
  ])('%s', (_name, inputs, status, findings) => {
    const result = perform(inputs)
    expect(result).toMatchObject({ status, stderr: '', outputs: { findings } })
  })

  it('prints what the input asks for', () => {
    expect(JSON.parse(perform({ paths: 'macros', format: 'json' }).stdout)).toMatchObject({ version: 1 })
  })

  it.each<[input: string, value: string, says: RegExp]>([
    ['format', 'githb', /Did you mean "github"\?/],
    ['config', 'none.json', /none\.json/],
    ['paths', 'nowhere', /nowhere/],
    ['paths', '--fix', /--fix/],
    ['since', 'no-such-ref', /no-such-ref/],
  ])('says once what is wrong with %s "%s"', (input, value, says) => {
    const { status, stderr } = perform({ paths: 'macros', [input]: value })
    expect(status).toBe(2)
    expect(stderr).toMatch(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each(Object.keys(metadata.inputs).filter((name) => name !== 'working-directory'))(
    'runs nothing of %s',
    (input) => {
      perform({ paths: 'macros', [input]: `$(touch ran)"; touch ran; "\`touch ran\`'; touch ran; '` })
      expect(existsSync(join(team, 'ran'))).toBe(false)
    },
  )
})
