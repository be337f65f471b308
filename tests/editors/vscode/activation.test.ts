import { expect, test } from 'vitest'
import { measureActivation, median } from '../../../scripts/workbench/activation'

// What else the machine does counts in the measure of VS Code, so it has more than one try.
test('is activated in less than 50 ms', { timeout: 180_000, retry: 2 }, async () => {
  const { ours } = await measureActivation('newest', 3)
  expect(median(ours)).toBeLessThan(50)
})
