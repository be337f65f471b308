import picocolors from 'picocolors'
import type { FormatId } from '../../engine/document'
import type { Dialect } from '../../engine/text/dialects'
import { count } from '../../report/plural'
import type { EffectiveSettings } from '../settings/effective-settings'
import { harmless } from '../text/harmless'
import { textWidth, wrap } from '../text/text-width'
import type { ReportContext } from './context'

/** What `amends check --print-config` says of one file. */
export interface FileSettings extends EffectiveSettings {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** The config in force, or `undefined` where there is none. */
  readonly config: string | undefined
  readonly profile: string
  /** Why the file is not checked, or not in every run. */
  readonly remark: string | undefined
  /** How the file is read. Missing where it is not. */
  readonly read: FileReading | undefined
}

export interface FileReading {
  readonly format: FormatId
  readonly preset: { readonly id: string; readonly name: string; readonly by: 'config' | 'shape' } | undefined
  /** The syntax of the placeholders, where the config or the preset names one. */
  readonly templates: Dialect | undefined
  /** How many entries of the side file are about this file. */
  readonly suppressions: number
}

/** For programs: all settings and the levels of all rules. */
export const settingsJson = (files: readonly FileSettings[]): string =>
  `${JSON.stringify({
    version: 1,
    files: files.map(({ path, config = null, remark = null, read, profile, ...effective }) => ({
      path,
      checked: read !== undefined,
      remark,
      config,
      profile,
      ...(read && {
        format: read.format,
        preset: read.preset ?? null,
        templates: read.templates ?? null,
        suppressions: read.suppressions,
      }),
      ...effective,
    })),
  })}\n`

/** For people: one block for each file. Rules at their own level are only counted. */
export function settingsPretty(
  files: readonly FileSettings[],
  { color, width }: Pick<ReportContext, 'color' | 'width'>,
): string {
  const { bold, dim } = picocolors.createColors(color)
  const blocks = files.map((file) => {
    const rows = rowsOf(file)
    const labelWidth = Math.max(...rows.map(({ label }) => label.length)) + 2
    const lines = rows.flatMap(({ label, text, from }) =>
      rowLines(label.padEnd(labelWidth), text, from, width, dim),
    )
    return [bold(harmless(file.path)), ...lines].map((line) => `${line}\n`).join('')
  })
  return blocks.join('\n')
}

interface Row {
  readonly label: string
  readonly text: string
  readonly from?: string
}

function rowsOf({ config, profile, remark, read, overrides, settings, rules }: FileSettings): Row[] {
  const head = [
    ...(remark === undefined ? [] : [{ label: 'Note', text: remark }]),
    { label: 'Config', text: config ?? 'none: the defaults' },
  ]
  if (!read) return head
  const { format, preset, templates, suppressions } = read
  const changed = Object.entries(rules).filter(([, { value, own }]) => value !== own)
  const kept = Object.keys(rules).length - changed.length
  return [
    ...head,
    { label: 'Profile', text: profile },
    ...overrides.map(({ number, line, files }) => ({
      label: 'Override',
      text: `${number}, line ${line}: ${files.join(', ')}`,
    })),
    { label: 'Format', text: `${format}, by the name of the file` },
    ...(preset ? [{ label: 'Preset', text: presetText(preset) }] : []),
    { label: 'Placeholders', text: templates ?? 'any syntax that the text shows' },
    ...(suppressions > 0
      ? [{ label: 'Left out', text: `${count(suppressions, 'finding')} named in amends.suppressions.json` }]
      : []),
    { label: '', text: '' },
    ...Object.entries(settings).map(([label, { value, from }]) => ({
      label,
      text: value === null ? 'not set' : JSON.stringify(value),
      from,
    })),
    { label: '', text: '' },
    ...changed.map(([label, { value, own, from }]) => ({ label, text: `${value} instead of ${own}`, from })),
    { label: 'Other rules', text: `${count(kept, 'rule')} at their own level` },
  ]
}

const presetText = ({ id, name, by }: NonNullable<FileReading['preset']>): string => {
  if (by === 'config') return `${name}, by the config`
  return id === 'home-made' ? 'none: strings are read by the names of their keys' : `${name}, by its shape`
}

/** What a value comes from stands behind it, or below it where there is no room. */
function rowLines(
  label: string,
  text: string,
  from: string | undefined,
  width: number,
  faint: (text: string) => string,
): string[] {
  if (label.trim() === '' && text === '') return ['']
  const indent = label.length + 2
  const [first = '', ...more] = wrap(text, width - indent)
  const lines = [`  ${label}${first}`, ...more.map((line) => ' '.repeat(indent) + line)]
  if (from === undefined) return lines
  const last = lines.pop()!
  const said = `(${from})`
  const fits = textWidth(last) + 1 + textWidth(said) <= width
  return fits ? [...lines, `${last} ${faint(said)}`] : [...lines, last, ' '.repeat(indent) + faint(said)]
}
