import { describe, expect, it, test } from 'vitest'
import { after, cacheName, generic, run, small, told } from './remembering'

describe('the cache file', () => {
  it('is not touched when nothing has changed', async () => {
    const cold = after(small, await run(small, ['--cache']))
    expect((await run(cold, ['--cache'])).written).toEqual(new Map())
  })

  it('is only written when it is asked for', async () => {
    expect((await run(small, [])).written).toEqual(new Map())
  })

  it('can have any name, and is never checked itself', async () => {
    const options = ['--cache-file', 'cache.json', '--format', 'json']
    const first = await run(small, options)
    expect([...first.written.keys()]).toEqual(['cache.json'])
    const again = await run(after(small, first), [...options, '--quiet'])
    expect(again.stdout).not.toContain('cache.json')
    expect((await run(after(small, first), options)).checked).toBeUndefined()
  })

  it('is no macro to a run without it either', async () => {
    const cold = after(small, await run(small, ['--cache']))
    expect(told(await run(cold, []))).toEqual(told(await run(small, [])))
  })

  it('forgets files that are gone, and keeps those that a run did not visit', async () => {
    const cold = after(small, await run(small, ['--cache']))
    const { 'a.md': _gone, ...rest }: Record<string, string> = { ...cold, 'b.md': generic }
    const partly = await run(rest, ['--cache', 'b.md'])
    const cache = partly.written.get(cacheName)!
    // The run before still says what it did, so only what is known of single files counts here.
    expect(cache).not.toContain('["a.md",')
    const whole = await run(after(rest, partly), ['--cache'])
    expect(whole.checked).toEqual([])
  })

  const broken: Record<string, (cache: string) => string> = {
    'is empty': () => '',
    'is no cache': () => '{ "macros": [] }\n',
    'is cut off': (cache) => cache.slice(0, -200),
    'has lost its beginning': (cache) => cache.slice(50),
    'was edited': (cache) => cache.replaceAll('generic-apology', 'generic-apolocy'),
    'says that it is of another program': (cache) => cache.replace('"program":"', '"program":"0'),
    'has a first line that lies': (cache) =>
      cache.replace(/"sections":\[\[.*\n/, '"sections":[["results",9,"x"]]}\n'),
    'holds null': () => 'null\n',
  }
  test.each(Object.entries(broken))('does no harm where it %s', async (_what, breaking) => {
    const first = await run(small, ['--cache'])
    const cold = after(small, first)
    const second = await run({ ...cold, [cacheName]: breaking(cold[cacheName]!) }, ['--cache'])
    expect(told(second)).toEqual(told(first))
    expect(second.written.get(cacheName)).toBe(cold[cacheName])
  })

  test.each([
    ['a macro', 'b.md'],
    ['a macro that is checked as well', 'b.md', 'b.md'],
    ['a file of a tool', 'macros.json'],
  ])('is not put in place of %s', async (_what, name, ...paths) => {
    const { code, stderr, written } = await run(small, ['--cache-file', name, ...paths])
    expect({ code, stderr, written }).toEqual({
      code: 2,
      stderr: `amends: ${name} is no cache, and would be written over. Give --cache-file another name, or delete the file.\n`,
      written: new Map(),
    })
  })

  it('is not kept in a pipe, which would wait for a reader', async () => {
    const { code, stderr } = await run(small, ['--cache-file', 'pipe'], { others: ['pipe'] })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^amends: pipe is neither a file nor a folder, so nothing can be kept there\./)
  })

  it('of a chosen name is written again where it was cut off', async () => {
    const options = ['--cache-file', 'cache']
    const first = await run(small, options)
    const cache = first.written.get('cache')!
    for (const length of [0, 5, 14, 100, 1000]) {
      const second = await run({ ...small, cache: cache.slice(0, length) }, options)
      expect(told(second)).toEqual(told(first))
      expect(second.written.get('cache')).toBe(cache)
    }
  })

  it('that cannot be written is complained of, and the findings count', async () => {
    const { code, stderr } = await run(small, ['--cache'], { readOnly: [cacheName] })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `amends: the cache ${cacheName} could not be written: permission denied\n`,
    })
  })
})
