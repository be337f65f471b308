import { expect, test } from 'vitest'
import { CancellationTokenSource, type Connection } from 'vscode-languageserver'
import { Progress } from '../../server/progress'

/** An editor that shows progress, or refuses to. */
function start({ refuses = false, given = false } = {}) {
  const shown: string[] = []
  const source = new CancellationTokenSource()
  const place = (name: string) => ({
    begin: (title: string) => void shown.push(`${name} begins ${title}`),
    report: (percentage: number | string, message?: string) =>
      void shown.push(`${name} ${percentage} % ${message}`),
    done: () => void shown.push(`${name} ends`),
  })
  const createWorkDoneProgress = async () => {
    if (refuses) throw new Error('No place for that.')
    return { ...place('own'), token: source.token }
  }
  let cancelled = 0
  const progress = new Progress(
    { createWorkDoneProgress } as unknown as Connection['window'],
    'Amends: mending macros',
    () => (cancelled += 1),
    given ? place('given') : undefined,
  )
  return { progress, shown, source, cancelled: () => cancelled }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test.each([
  [
    'in a place of its own',
    {},
    [
      'own begins Amends: mending macros',
      'own 25 % 100 of 400 files',
      'own 50 % 200 of 400 files',
      'own ends',
    ],
  ],
  [
    'where the request says',
    { given: true },
    [
      'given begins Amends: mending macros',
      'given 25 % 100 of 400 files',
      'given 50 % 200 of 400 files',
      'given ends',
    ],
  ],
  ['nowhere, where the editor refuses', { refuses: true }, []],
])('long work is shown %s', async (_where, options, expected) => {
  const { progress, shown } = start(options)
  progress.report(100, 400)
  progress.report(200, 400)
  progress.end()
  await settled()
  expect(shown).toEqual(expected)
})

test('the place of a request is used once', async () => {
  const { progress, shown } = start({ given: true })
  for (let time = 0; time < 2; time++) {
    progress.report(0, 100)
    progress.end()
    await settled()
  }
  expect(shown.filter((one) => one.includes('begins'))).toEqual([
    'given begins Amends: mending macros',
    'own begins Amends: mending macros',
  ])
})

test('the user can have enough of it', async () => {
  const { progress, source, cancelled } = start()
  progress.report(100, 400)
  await settled()
  expect(cancelled()).toBe(0)
  source.cancel()
  expect(cancelled()).toBe(1)
})

test('what can be seen is shown: percents of many files', async () => {
  const { progress, shown } = start()
  progress.report(0, 99)
  await settled()
  expect(shown).toEqual([])
  for (let done = 0; done <= 1000; done++) progress.report(done, 1000)
  await settled()
  expect(shown).toHaveLength(102)
})
