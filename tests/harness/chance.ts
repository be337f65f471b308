import fc from 'fast-check'

/**
 * Where random inputs begin. On each desk a test looks at other ones, and tells the seed of what fails; in CI it looks at the
 * same ones each time, so that a red run tells of the change and not of luck.
 */
export const chance = process.env['CI'] ? 2 ** 29 : Math.floor(Math.random() * 2 ** 30)

fc.configureGlobal({ seed: chance })
