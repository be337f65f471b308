import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../engine/settings/config'
import type { Finding } from '../../engine/finding'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What a key leaves behind in a file of many macros, all of which but one have only moved. */
test.each(['library.json', 'library.md'])(
  'what was found before the last key is let go of: %s',
  async (path) => {
    const linter = createLinter(rules)
    const kept: WeakRef<Finding>[] = []
    const textAfter = (keys: number): string => {
      const body = `We apologize for any inconvenience${'!'.repeat(keys)} Sorry if you were upset.`
      const last = 'Sorry for any trouble. Your Amends team'
      return path.endsWith('.md') ? `${body}\n\n${last}\n` : JSON.stringify([{ body }, { body: last }])
    }
    const check = (keys: number): void => {
      const { findings } = linter.lint({ path, text: textAfter(keys) }, defaultConfig)
      kept.push(...findings.map((finding) => new WeakRef(finding)))
    }
    for (let keys = 0; keys < 6; keys++) check(keys)
    const perCheck = kept.length / 6
    expect(perCheck).toBeGreaterThan(1)
    // What is weakly held lives until the turn of the loop is over, and a collection that has begun before spares what is new.
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      collectGarbage()
    }
    const alive = kept.filter((finding) => finding.deref() !== undefined)
    expect(alive.length).toBeLessThanOrEqual(2 * perCheck)
  },
)
