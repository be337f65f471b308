import { expect, test } from 'vitest'
import { bundleSizes } from '../../scripts/bundle-sizes'

test.each(bundleSizes())('$path takes at most $most KB: $why', ({ gzipped, most }) => {
  expect(gzipped).toBeLessThanOrEqual(most)
})
