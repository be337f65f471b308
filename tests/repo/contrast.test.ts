import { describe, expect, test } from 'vitest'
import { theme } from '../../client/report-theme'
import { style } from '../../report/page/style'
import { filesBelow, read } from '../../scripts/repository'
import { contrast, resolved, tooAlike, type Pair } from './contrast'
import { pairsIn } from './contrast-drawing'
import { themes } from './contrast-themes'

/** What the report writes, and on which grounds. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'tint', 'slot', 'has-1', 'has-2', 'has-3'],
  faint: ['paper', 'tint'],
  link: ['paper'],
  'on-error': ['error'],
  'on-warning': ['warning'],
  'on-info': ['info'],
  'on-fine': ['fine'],
  'on-still': ['still'],
  'on-has-4': ['has-4'],
}

/** What it draws: bars, their legend, the frame of what is missing, the frame of a list to choose from, the focus. */
const signs: Readonly<Record<string, readonly string[]>> = {
  error: ['paper'],
  warning: ['paper'],
  info: ['paper'],
  fine: ['paper'],
  still: ['paper'],
  faint: ['tint'],
  link: ['paper', 'tint'],
}

/** Lines that part what is apart without them. */
const decoration = ['line']

const pairsOf = (colours: Readonly<Record<string, string>>): Pair[] =>
  Object.entries({ text: texts, sign: signs }).flatMap(([kind, table]) =>
    Object.entries(table).flatMap(([name, grounds]) =>
      grounds.map((ground) => ({
        what: `${name} on ${ground}`,
        kind: kind as Pair['kind'],
        colour: resolved(`var(--${name})`, colours),
        ground: resolved(`var(--${ground})`, colours),
      })),
    ),
  )

/** The custom properties that the first rule for a selector sets. */
function propertiesOf(css: string, selector: string): Record<string, string> {
  const [, rule = ''] = css.split(`\n${selector} {`)
  const declarations = rule.slice(0, rule.indexOf('}')).matchAll(/--([\w-]+):\s*([^;]+?)\s*(?:;|$)/g)
  return Object.fromEntries(Array.from(declarations, ([, name, value]) => [name!, value!]))
}

const own = propertiesOf(style, ':root')

/** The colours of the report in a light or a dark scheme. */
const ownIn = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(own).map(([name, value]) => {
      const [, light, dark] = /^light-dark\((.*), (.*)\)$/.exec(value) ?? []
      return [name, (scheme === 'light' ? light : dark) ?? value]
    }),
  )

describe('the measure', () => {
  test.each([
    ['#000', '#fff', 21],
    ['#fff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['rgba(0, 0, 0, 0.5)', '#ffffff', 3.98],
    ['#0008', '#ffffff', 4.48],
  ])('of %s on %s is %d', (colour, ground, ratio) => {
    expect(contrast(colour, ground)).toBeCloseTo(ratio, 1)
  })

  test.each(['red', '#12', 'rgb'])('refuses %s', (colour) => {
    expect(() => contrast(colour, '#fff')).toThrow(`"${colour}" is no colour`)
  })
})

describe('the report', () => {
  test('has no colour that is not judged here', () => {
    const judged = [texts, signs].flatMap((table) =>
      Object.entries(table).flatMap(([name, grounds]) => [name, ...grounds]),
    )
    expect([...new Set([...judged, ...decoration])].sort()).toEqual(Object.keys(own).sort())
  })

  test.each(['light', 'dark'] as const)('can be read in a %s scheme', (scheme) => {
    expect(tooAlike(pairsOf(ownIn(scheme)))).toEqual([])
  })

  test('is light on paper', () => {
    expect(style).toMatch(/@media print \{\s*:root \{ color-scheme: light \}/)
  })

  test.each(themes)('can be read in VS Code: $name', ({ scheme, isHighContrast, colours }) => {
    const inEditor = {
      ...ownIn(scheme),
      ...propertiesOf(theme, 'body'),
      ...(isHighContrast && propertiesOf(theme, '.vscode-high-contrast')),
    }
    const ofEditor = Object.entries(colours).map(([name, value]) => [`vscode-${name}`, value])
    expect(tooAlike(pairsOf({ ...inEditor, ...Object.fromEntries(ofEditor) }))).toEqual([])
  })

  test('moves nothing, so that nobody has to ask it not to', () => {
    expect(`${style}${theme}`).not.toMatch(/\b(?:animation|transition|scroll-behavior|@keyframes)\b/)
  })

  test('shows where the focus is', () => {
    expect(style).toContain(':focus-visible { outline: 2px solid')
    expect(`${style}${theme}`).not.toMatch(/outline(?:-style)?:\s*(?:none|0)/)
  })
})

describe.each(filesBelow('walkthrough'))('%s', (path) => {
  test.each(themes)('can be read: $name', ({ colours }) => {
    const ofEditor = Object.entries(colours).map(([name, value]) => [`vscode-${name}`, value])
    const pairs = pairsIn(read(path), Object.fromEntries(ofEditor))
    expect(pairs.length).toBeGreaterThan(4)
    expect(tooAlike(pairs)).toEqual([])
  })
})

describe('the icon', () => {
  const [card = '', bubble = '', line = ''] = Array.from(
    read('docs/images/icon.svg').matchAll(/(?:fill|stroke)="(#\w+)"/g),
    ([, colour]) => colour,
  )

  test('has shapes that stand out from what is behind them, whatever is behind the card', () => {
    const shapes: Pair[] = [
      { what: 'the bubble', kind: 'sign', colour: bubble, ground: card },
      { what: 'the line', kind: 'sign', colour: line, ground: bubble },
    ]
    expect(tooAlike(shapes)).toEqual([])
  })

  test('is on a banner on which the words of the gallery can be read', () => {
    const { galleryBanner } = JSON.parse(read('package.json')) as {
      galleryBanner: { color: string; theme: 'light' | 'dark' }
    }
    const words = { light: '#000000', dark: '#ffffff' }[galleryBanner.theme]
    expect(
      tooAlike([{ what: 'the words', kind: 'text', colour: words, ground: galleryBanner.color }]),
    ).toEqual([])
  })
})
