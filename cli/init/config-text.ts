import { count } from '../../report/plural'
import type { Globs } from './globs-of'
import type { SeenFile } from './look-around'
import { isStatusPage, overridesOf } from './overrides-of'

/** The text of the config that is proposed: JSON with comments, each of which says why its line is there. */
export function configText({ files, ignore, checked }: Globs, schema: string): string {
  const isPublic = isStatusPage(checked)
  const overrides = overridesOf(checked).filter(
    ({ value }) => !isPublic || value['channel'] !== 'status-page',
  )
  const proseFields = [...new Set(checked.flatMap(({ content }) => content?.proseFields ?? []))]
  const settings = [
    setting('Where editors learn what may stand in this file.', '$schema', schema),
    isPublic
      ? setting('Nearly all of this is about incidents. "recommended" is for macros.', 'extends', 'incident')
      : setting(
          'The level that each rule has by itself. "strict", "no-admission" and "healthcare" have other ones.',
          'extends',
          'recommended',
        ),
    ...(files.length > 0
      ? [
          list(
            'Where macros are. What else could be read did not look like them.',
            'files',
            files.map((glob) => ({ why: whatIn(glob, checked), text: JSON.stringify(glob) })),
          ),
        ]
      : []),
    ...(ignore.length > 0
      ? [
          list(
            'What no customer reads, wherever it is.',
            'ignore',
            ignore.map((glob) => ({ why: undefined, text: JSON.stringify(glob) })),
          ),
        ]
      : []),
    ...(proseFields.length > 0
      ? [setting('What a mail shows beside its subject, which is always read.', 'proseFields', proseFields)]
      : []),
    ...(overrides.length > 0
      ? [
          list(
            'What some of the macros are for. Of two that fit a file the last one wins.',
            'overrides',
            overrides.map(({ why, value }) => ({ why, text: spread(value) })),
          ),
        ]
      : []),
  ]
  return `{\n${settings.join(',\n\n')}\n}\n`
}

const setting = (why: string, name: string, value: unknown): string =>
  `  // ${why}\n  ${JSON.stringify(name)}: ${inline(value)}`

function list(
  why: string,
  name: string,
  items: readonly { readonly why: string | undefined; readonly text: string }[],
): string {
  const lines = items.map(({ why, text }) => `${why === undefined ? '' : `    // ${why}\n`}    ${text}`)
  return `  // ${why}\n  ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n  ]`
}

/** An object with a line for each of its settings. */
const spread = (value: Readonly<Record<string, unknown>>): string => {
  const lines = Object.entries(value).map(
    ([name, one]) => `      ${JSON.stringify(name)}: ${inline(one, '      ')}`,
  )
  return `{\n${lines.join(',\n')}\n    }`
}

/** In one line where there is room, as people write JSON. */
function inline(value: unknown, indent = '  '): string {
  const spaced = JSON.stringify(value, undefined, 1)
    .replace(/\n */g, ' ')
    .replace(/\[ (.*) \]/g, '[$1]')
  if (spaced.length < 80) return spaced
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`)
}

/** What a glob of `files` takes in. */
function whatIn(glob: string, checked: readonly SeenFile[]): string {
  const start = glob.replace(/^\.\/|\*+$/g, '').replaceAll('\\', '')
  return count(checked.filter(({ path }) => path.startsWith(start)).length, 'file')
}
