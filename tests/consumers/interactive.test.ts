import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absent, Desk } from '../editors/editor'
import { Terminal } from '../editors/terminal'

const late = 'Hello,\n\nWe would like to apologize for charging you twice.\n'
const form = 'Hello,\n\nWe apologize for any inconvenience.\n'

let desk: Desk
let terminal: Terminal
let isOpen = false
const read = (name: string): string => readFileSync(join(desk.macros, name), 'utf8')

beforeEach((context) => {
  if (spawnSync('tmux', ['-V']).status !== 0) absent(context, 'tmux')
  desk = new Desk()
  terminal = new Terminal(desk)
})

afterEach(() => {
  if (isOpen) terminal.close()
  isOpen = false
  desk.clear()
})

/** Starts the program in the terminal, which tells of the end of it. */
function start(...args: readonly string[]): void {
  isOpen = true
  terminal.start(`amends --interactive ${args.join(' ')}; echo "ended with $?"; cat`)
}

describe('in a real terminal', () => {
  it('asks, fills in, leaves out, and reports what is left', async () => {
    desk.macro('a.md', form)
    desk.macro(
      'b.json',
      `${JSON.stringify([{ title: 'Late', body: 'We apologize for any inconvenience.' }])}\n`,
    )
    start('.')
    await terminal.sees('What is to be done about generic-apology?')
    await terminal.sees('Leaves blanks for you to fill: We apologize for [TODO: what we did].')
    terminal.press('Enter')
    await terminal.sees('Fill in what we did: We apologize for ____.')
    terminal.press('-l', 'losing your "blue" parcel')
    terminal.press('Enter')
    await terminal.sees('Fill in what it cost you:')
    terminal.press('Enter')
    await terminal.sees(/b\.json · Late .*generic-apology/)
    await terminal.sees(/b\.json[^]*Skip it/)
    terminal.press('Down', 'Down', 'Enter')
    await terminal.sees('Why may it stay?')
    terminal.press('-l', 'quoted')
    terminal.press('Enter')
    await terminal.sees('1 rewritten, 1 left out with a reason, 0 skipped.')
    await terminal.sees('ended with 1')
    expect(read('a.md')).toContain(
      'We apologize for losing your "blue" parcel. We know [TODO: what it cost you].',
    )
    expect(JSON.parse(read('amends.suppressions.json'))).toMatchObject({
      files: { 'b.json': [{ path: '/0/body', rule: 'generic-apology', reason: 'quoted' }] },
    })
  })

  it('ends on Ctrl+C in the choices, and the file at hand stays as it was', async () => {
    desk.macro('a.md', form)
    desk.macro('b.md', `${form}\n${form}`)
    start('.')
    await terminal.sees(/a\.md[^]*Skip it/)
    // Turns away from the first slot, back to the choices. Escape there does nothing.
    terminal.press('Enter')
    await terminal.sees('Fill in what we did')
    terminal.press('Escape')
    await terminal.sees(/Fill in what we did[^]*a\.md[^]*Skip it/)
    terminal.press('Escape')
    terminal.press('Enter')
    await terminal.sees(/■ {2}Fill in what we did[^]*◆ {2}Fill in what we did/)
    terminal.press('Enter')
    await terminal.sees('Fill in what it cost you')
    terminal.press('Enter')
    await terminal.sees(/b\.md[^]*Skip it/)
    terminal.press('Enter')
    await terminal.sees(/b\.md[^]*Fill in what we did/)
    terminal.press('Enter')
    await terminal.sees(/b\.md[^]*Fill in what it cost you/)
    terminal.press('Enter')
    await terminal.sees(/b\.md[^]*b\.md[^]*Skip it/)
    terminal.press('C-c')
    await terminal.sees('amends: Interrupted. 1 file had been written before, and b.md stays as it was.')
    await terminal.sees('ended with 2')
    expect(read('a.md')).toContain('[TODO: what we did]')
    expect(read('b.md')).toBe(`${form}\n${form}`)
  })

  it('keeps the report apart from the questions', async () => {
    desk.macro('a.md', form)
    start('--format', 'json', '.', '>"$HOME/report.json"')
    await terminal.sees(/a\.md[^]*Skip it/)
    terminal.press('Down', 'Enter')
    await terminal.sees('ended with 1')
    expect(JSON.parse(readFileSync(join(desk.home, 'report.json'), 'utf8'))).toMatchObject({
      files: [{ path: 'a.md', findings: [{ rule: 'generic-apology' }] }],
    })
  })
})

it('refuses where there is no terminal', () => {
  desk.macro('a.md', late)
  const program = resolve('dist/cli.cjs')
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, '--interactive', '.'], {
    cwd: desk.macros,
    encoding: 'utf8',
    input: '\n\n\n',
  })
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'amends: --interactive asks questions, and there is no terminal to ask them on. Use --fix or --fix-dry-run here.\n',
  })
  expect(read('a.md')).toBe(late)
  expect(existsSync(join(desk.macros, 'amends.suppressions.json'))).toBe(false)
})
