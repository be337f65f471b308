import { expect, test } from 'vitest'
import { CancellationTokenSource, type Connection } from 'vscode-languageserver'
import { Progress } from '../../server/progress'

/** An editor that shows progress, or refuses to. */
function start({ refuses = false, given = false } = {}) {
  const shown: string[] = []
  const source = new CancellationTokenSource()
  const place = (name: string) => ({
    begin: () => void shown.push(`${name} begins`),
    report: (percentage: number | string, message?: string) =>
      void shown.push(`${name} ${Math.round(Number(percentage))} % ${message}`),
    done: () => void shown.push(`${name} ends`),
  })
  const createWorkDoneProgress = async () => {
    if (refuses) throw new Error('No place for that.')
    return { ...place('own'), token: source.token }
  }
  let cancelled = 0
  const progress = new Progress(
    { createWorkDoneProgress } as unknown as Connection['window'],
    given ? place('given') : undefined,
    () => (cancelled += 1),
  )
  return { progress, shown, source, cancelled: () => cancelled }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test.each([
  ['in a place of its own', {}, ['own begins', 'own 25 % 1 of 4 files', 'own 50 % 2 of 4 files', 'own ends']],
  [
    'where the request says',
    { given: true },
    ['given begins', 'given 25 % 1 of 4 files', 'given 50 % 2 of 4 files', 'given ends'],
  ],
  ['nowhere, where the editor refuses', { refuses: true }, []],
])('long work is shown %s', async (_where, options, expected) => {
  const { progress, shown } = start(options)
  progress.report(1, 4)
  progress.report(2, 4)
  progress.end()
  await settled()
  expect(shown).toEqual(expected)
})

test('the place of a request is used once', async () => {
  const { progress, shown } = start({ given: true })
  for (let time = 0; time < 2; time++) {
    progress.report(1, 1)
    progress.end()
    await settled()
  }
  expect(shown.filter((one) => one.endsWith('begins'))).toEqual(['given begins', 'own begins'])
})

test('the user can have enough of it', async () => {
  const { progress, source, cancelled } = start()
  progress.report(1, 4)
  await settled()
  expect(cancelled()).toBe(0)
  source.cancel()
  expect(cancelled()).toBe(1)
})
