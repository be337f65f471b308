import { isWorse } from '../../engine/finding'
import { groupBy } from '../../report/group-by'
import { count } from '../../report/plural'
import type { FileReport, Report, ReportedFinding } from '../../report/report'
import { rewriteText } from '../../report/rewrites'
import { Places } from '../report/places'
import { rewriteLabel } from '../report/remarks'
import { titleOf } from '../report/titles'
import { xmlElement, xmlFile, xmlLines, xmlText } from '../text/xml'

/** The suite of one file, and what it counts. */
interface Suite {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly element: string
}

/** A test as programs read it: it fails once, or could not be run, or passes. */
interface Test {
  readonly name: string
  readonly outcome: 'passed' | 'failure' | 'error'
  readonly content: readonly string[]
}

/**
 * For CI systems that show test results: a suite for each file, a test for each macro. Errors and warnings fail it, in one
 * failure that tells them all, because most programs show only the first; what is milder is in its output.
 */
export function junit({ files, sideFiles }: Report): string {
  const suites = [...files, ...sideFiles].map(suiteOf).filter(({ tests }) => tests > 0)
  const sum = (what: 'tests' | 'failures' | 'errors'): number =>
    suites.reduce((total, suite) => total + suite[what], 0)
  const counts = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), time: 0 }
  const elements = suites.map(({ element }) => element)
  return xmlFile(xmlElement('testsuites', { name: 'Amends', ...counts }, xmlLines(elements)))
}

function suiteOf(file: FileReport): Suite {
  const tests = [...macroTests(file), ...problemTests(file)]
  const number = (wanted: Test['outcome']): number => tests.filter(({ outcome }) => outcome === wanted).length
  const counts = { tests: tests.length, failures: number('failure'), errors: number('error') }
  const cases = tests.map(({ name, content }) =>
    xmlElement('testcase', { name, classname: file.path, time: 0 }, content),
  )
  const attributes = { name: file.path, ...counts, skipped: 0, time: 0 }
  return { ...counts, element: xmlElement('testsuite', attributes, xmlLines(cases)) }
}

/** Macros of which neither a title nor a finding is known pass together: nobody had a reason to read them. */
function macroTests(file: FileReport): Test[] {
  const findings = groupBy(file.findings, ({ finding }) => finding.macro)
  const macros = [...new Set([...file.titles.keys(), ...findings.keys()])]
  const places = new Places(file.text, 'utf16')
  const tests = macros.map((macro) => macroTest(nameOf(macro, file), findings.get(macro) ?? [], file, places))
  if (tests.length >= file.macros) return tests
  const rest = tests.length === 0 ? file.path : 'other macros'
  return [...tests, { name: rest, outcome: 'passed', content: [] }]
}

/** Its title; where several macros share that or have none, with the path. */
function nameOf(macro: string, file: FileReport): string {
  const title = titleOf(macro, file)
  if (title === undefined) return macro === '' ? file.path : macro
  const isShared = [...file.titles.values()].filter((other) => other === title).length > 1
  return isShared ? `${title} (${macro})` : title
}

function macroTest(
  name: string,
  findings: readonly ReportedFinding[],
  file: FileReport,
  places: Places,
): Test {
  const told = (some: readonly ReportedFinding[]): string =>
    xmlText(some.map((one) => inLines(one, file.path, places)).join('\n\n'))
  const grave = findings.filter(({ finding }) => isWorse(finding.severity, 'info'))
  const mild = findings.filter((one) => !grave.includes(one))
  const content: string[] = []
  const worst = grave.find(({ finding }) => finding.severity === 'error') ?? grave[0]
  if (worst) {
    const { rule, severity, hears } = worst.finding
    const more = grave.length > 1 ? ` (and ${count(grave.length - 1, 'more finding')})` : ''
    content.push(
      xmlElement('failure', { message: `${rule}: ${hears}${more}`, type: severity }, [told(grave)]),
    )
  }
  if (mild.length > 0) content.push(xmlElement('system-out', {}, [told(mild)]))
  return { name, outcome: worst ? 'failure' : 'passed', content }
}

/** What kept a part of the file from being read is an error of its own; what only does nothing is told in the output. */
function problemTests({ problems, text, path }: FileReport): Test[] {
  const places = new Places(text, 'utf16')
  return problems.map(({ message, offsets, fix }, index) => {
    const { line, column } = places.placeOf(offsets[0])
    const told = xmlText(text === '' ? message : `${path}:${line}:${column}\n${message}`)
    return {
      name: problems.length > 1 ? `problem ${index + 1}` : 'problem',
      outcome: fix ? 'passed' : 'error',
      content: [
        fix
          ? xmlElement('system-out', {}, [told])
          : xmlElement('error', { message, type: 'problem' }, [told]),
      ],
    }
  })
}

function inLines({ finding, fixes }: ReportedFinding, path: string, places: Places): string {
  const { severity, rule, offsets, sentence, hears, why, todo } = finding
  const { line, column } = places.placeOf(offsets[0])
  return [
    `${severity}  ${rule}  ${path}:${line}:${column}`,
    sentence,
    `${hears} ${why}`,
    fixes[0] ? `${rewriteLabel(finding, fixes[0])} ${rewriteText(fixes[0])}` : `To do: ${todo}`,
  ].join('\n')
}
