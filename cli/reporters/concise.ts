import { messageOf } from '../../engine/finding'
import type { Report } from '../../report/report'
import { Places } from '../report/places'
import { harmless } from '../text/harmless'

/**
 * One line for each finding, `path:line:column: error: message [rule]`, as compilers write them: for the task lists and
 * jump lists of editors. Nothing where there is nothing to tell. Hints are left out.
 */
export function concise({ files, sideFiles }: Report): string {
  const lines = [...files, ...sideFiles].flatMap(({ path, text, findings, problems }) => {
    const places = new Places(text, 'utf16')
    const told = [
      ...findings
        .filter(({ finding }) => finding.severity !== 'hint')
        .map(({ finding }) => ({
          offsets: finding.offsets,
          level: finding.severity,
          message: messageOf(finding),
          name: finding.rule,
        })),
      ...problems.map(({ message, offsets, fix }) => ({
        offsets,
        level: fix ? 'info' : 'warning',
        message,
        name: 'problem',
      })),
    ].sort((a, b) => a.offsets[0] - b.offsets[0])
    return told.map(({ offsets, level, message, name }) => {
      const { line, column } = places.placeOf(offsets[0])
      return `${oneLine(path)}:${line}:${column}: ${level}: ${oneLine(message)} [${name}]\n`
    })
  })
  return lines.join('')
}

/** A team's own message may be of several lines, and so may a file's name. */
const oneLine = (text: string): string => harmless(text.replace(/[\r\n]+/g, ' '))
