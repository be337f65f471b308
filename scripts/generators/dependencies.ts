import { bundled } from '../dependencies/bundled'
import { development } from '../dependencies/development'
import { licenceTexts, type LicenceText } from '../dependencies/licence-texts'
import { lockedPackages, nameOf } from '../dependencies/lock'
import { fillBetweenMarks, markdownTable, type Generator, type Input } from './generator'

const page = 'docs/dependencies.md'
const lockFile = 'package-lock.json'

/** The tables of the page about dependencies, from the lists that are written by hand and the versions of the lock file. */
export const dependenciesPage: Generator = ({ read }) => {
  const locked = lockedPackages(read(lockFile))
  const rowOf = (path: string) => {
    const { version, license = '' } = locked.get(`node_modules/${path}`)!
    return [`\`${nameOf(path)}\``, version, license]
  }
  const inPrograms = bundled.map(({ path, programs, why, without }) => [
    ...rowOf(path),
    programs.join(', '),
    why,
    without,
  ])
  const forWork = Object.entries(development).map(([name, why]) => [...rowOf(name), why])
  const tables = {
    bundled: markdownTable(['package', 'version', 'licence', 'inside of', 'why', 'without it'], inPrograms),
    development: markdownTable(['package', 'version', 'licence', 'why'], forWork),
  }
  const filled = Object.entries(tables).reduce(
    (text, [name, table]) => fillBetweenMarks(text, name, table),
    read(page),
  )
  return new Map([[page, filled]])
}

/** The notices that the licences of bundled packages ask us to pass on. The extension and the package of npm hold them. */
export const thirdPartyNotices: Generator = ({ read }) => {
  const locked = lockedPackages(read(lockFile))
  const texts = licenceTexts(
    bundled.map(({ path }) => {
      const { version, license = '' } = locked.get(`node_modules/${path}`)!
      return { package: `${nameOf(path)} ${version}`, name: license, file: licenceFile(read, path) }
    }),
  )
  const head = [
    '# Third parties',
    '',
    'Amends holds parts of these packages. Thank you to all who wrote them.',
    '',
  ]
  return new Map([['THIRD-PARTY.md', [...head, ...texts.map(noticeOf)].join('\n')]])
}

/** Licences that are content with a link to their text. The package is small, and this text is long. */
const links: Readonly<Record<string, string>> = {
  'BlueOak-1.0.0': 'https://blueoakcouncil.org/license/1.0.0',
}

const noticeOf = ({ name, text, holders }: LicenceText): string => {
  const whose = [...holders].map(([holder, packages]) => `${packages.join(', ')}\n${holder}`.trim())
  return [`## ${name}`, '', '```text', [...whose, links[name] ?? text].join('\n\n'), '```', ''].join('\n')
}

function licenceFile(read: Input['read'], path: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'license', 'LICENSE-MIT']) {
    try {
      return read(`node_modules/${path}/${name}`)
    } catch {
      // It has another name.
    }
  }
  throw new Error(`No licence was found in node_modules/${path}.`)
}
