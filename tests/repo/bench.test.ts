import { describe, expect, test } from 'vitest'
import { createCorpus, createExport, createLibrary, createMail } from '../../bench/corpus'
import { figuresPath, type Figures, type Section } from '../../bench/figures'
import { regressionsOf } from '../../bench/guard'
import { latencyRow, median, percentile } from '../../bench/measure'
import { short } from '../../bench/tables'
import { measuredOf, targets, verdictOf } from '../../bench/targets'
import { recordedGroups } from '../../scripts/generators/performance-page'
import { read } from '../../scripts/repository'

describe('the corpus', () => {
  const texts = (...options: Parameters<typeof createCorpus>): string[] =>
    Object.values(createCorpus(...options)).flatMap((files) =>
      files.map(({ path, text }) => `${path}\n${text}`),
    )

  test('is the same for the same seed, and another for another', () => {
    expect(texts(90)).toEqual(texts(90))
    expect(texts(90, 'plain', 2)).not.toEqual(texts(90))
  })

  test('has as many macros as were asked for, a third of each kind', () => {
    const { markdown, handlebars, json } = createCorpus(1800)
    const inExports = json.map(
      ({ text }) => (JSON.parse(text) as { readonly macros: unknown[] }).macros.length,
    )
    expect([markdown.length, handlebars.length, inExports]).toEqual([600, 600, [500, 100]])
  })

  test('has plain letters, or rich ones', () => {
    // oxlint-disable-next-line no-control-regex -- All of ASCII.
    expect(texts(90, 'plain').join('')).toMatch(/^[\x00-\x7f]*$/)
    const rich = texts(90, 'rich').join('')
    for (const letter of ['’', 'é', '€', '–', '\u00A0', '🙂']) expect(rich).toContain(letter)
  })

  test.each([createLibrary, createMail, createExport])(
    '%o makes a file of about the wanted length',
    (create) => {
      const { length } = create(50_000).text
      expect(Math.abs(length - 50_000)).toBeLessThan(5000)
    },
  )
})

describe('figures', () => {
  test.each([
    [[3], 3, 3],
    [[4, 1, 3], 3, 4],
    [[4, 1, 3, 2], 2.5, 4],
  ])('of %j', (numbers, middle, most) => {
    expect([median(numbers), percentile(numbers, 0.99)]).toEqual([middle, most])
  })

  test('are ratios round by round', () => {
    const { ratio, floor, wall } = latencyRow('', 0, [1, 10, 2], [2, 20, 8])
    expect(ratio).toEqual({ median: 2, min: 2, max: 4 })
    expect([floor.median, wall.median]).toEqual([2, 8])
  })

  test.each([
    [0.123, '0.12'],
    [9.876, '9.88'],
    [12.34, '12.3'],
    [1234.5, '1,235'],
  ])('%d is told as %s', (figure, told) => {
    expect(short(figure)).toBe(told)
  })
})

describe('the guard', () => {
  test.each([
    ['the same', 4, []],
    ['less', 2, []],
    ['a little more', 4.9, []],
    ['much more', 5.2, [{ name: 'scan', ratio: 5.2, before: 4 }]],
  ])('%s', (_what, ratio, told) => {
    const committed = [{ name: 'scan', ratio: 4 }]
    expect(
      regressionsOf(
        [
          { name: 'scan', ratio },
          { name: 'new', ratio: 100 },
        ],
        committed,
      ),
    ).toEqual(told)
  })
})

describe('the targets', () => {
  test.each([
    [{ atMost: 2 }, 1.9, 'yes'],
    [{ atMost: 2 }, 2, 'yes'],
    [{ atMost: 2 }, 5, 'no, by a factor of 2.5'],
    [{ atMost: 2 }, 50, 'no, by a factor of 25'],
    [{ atLeast: 20 }, 25, 'yes'],
    [{ atLeast: 20 }, 5, 'no, by a factor of 4.0'],
  ])('%j and %d: %s', (bound, measured, verdict) => {
    expect(verdictOf({ ...targets[0]!, atMost: undefined, ...bound } as never, measured)).toBe(verdict)
  })

  test('name rows that are there', () => {
    const sections = recordedGroups.flatMap(
      (id): readonly Section[] => (JSON.parse(read(figuresPath(id))) as Figures).sections,
    )
    const lost = targets.filter(
      (target) =>
        sections.some(({ id }) => id === target.section) && measuredOf(target, sections) === undefined,
    )
    expect(lost).toEqual([])
  })
})
