import { describe, expect, test } from 'vitest'
import { bundled } from '../../scripts/dependencies/bundled'
import { development } from '../../scripts/dependencies/development'
import { licenceTexts } from '../../scripts/dependencies/licence-texts'
import { lockedPackages, nameOf } from '../../scripts/dependencies/lock'
import { thirdPartyNotices } from '../../scripts/generators/dependencies'
import { read } from '../../scripts/repository'
import { softwareBill } from '../../scripts/sbom'

const locked = lockedPackages(read('package-lock.json'))
const wrong = (isRight: (folder: string) => boolean): string[] =>
  [...locked.keys()].filter((folder) => !isRight(folder))

describe('the lock file', () => {
  test('holds a strong hash of each package', () => {
    expect(wrong((folder) => /^sha512-[\w+/]{86}==$/.test(locked.get(folder)!.integrity ?? ''))).toEqual([])
  })

  test('takes each of them from the registry, whichever that is', () => {
    expect(wrong((folder) => locked.get(folder)!.resolved === undefined)).toEqual([])
    expect(wrong((folder) => /^\d+\.\d+\.\d+/.test(locked.get(folder)!.version))).toEqual([])
  })

  test('knows the licence of each', () => {
    expect(wrong((folder) => locked.get(folder)!.license !== undefined)).toEqual([])
  })
})

describe('what we ask for', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }

  test('is asked for at one version', () => {
    expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('is inside of a program, or has a sentence on what else it is for', () => {
    const inPrograms = new Set(bundled.map(({ path }) => path))
    const others = Object.keys(devDependencies).filter((name) => !inPrograms.has(name))
    expect(others.sort()).toEqual(Object.keys(development).sort())
  })

  test('runs nothing when it is installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })
})

describe('what is inside of the programs', () => {
  test('is listed once, in order, each with its sentences', () => {
    const paths = bundled.map(({ path }) => path)
    expect(paths).toEqual([...new Set(paths)].sort())
    const sentences = [
      ...bundled.flatMap(({ why, without }) => [why, without]),
      ...Object.values(development),
    ]
    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
  })

  test('may be passed on with a notice alone', () => {
    const free = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'])
    expect(bundled.filter(({ path }) => !free.has(locked.get(`node_modules/${path}`)!.license!))).toEqual([])
  })

  test('has its notices passed on', () => {
    const page = thirdPartyNotices({ rules: [], read }).get('THIRD-PARTY.md')!
    const named = bundled.filter(({ path }) =>
      page.includes(`${nameOf(path)} ${locked.get(`node_modules/${path}`)!.version}`),
    )
    expect(named).toHaveLength(bundled.length)
    for (const holder of ['Mike Bostock', 'Eemeli Aro', 'Microsoft Corporation', 'Kevin Decker'])
      expect(page).toContain(holder)
  })
})

describe('licences', () => {
  const mit = (holder: string, grant: string) => `The MIT License (MIT)\n\n${holder}\n\n${grant}\n`
  const grant = 'Permission is hereby granted, "AS IS".'

  test.each([
    ['with the same text are told once', grant, [['one 1.0.0'], ['two 2.0.0']]],
    [
      'may break their lines elsewhere',
      'Permission is hereby granted,\n"AS IS".',
      [['one 1.0.0'], ['two 2.0.0']],
    ],
    ['may quote by other marks', 'Permission is hereby granted, *AS IS*.', [['one 1.0.0'], ['two 2.0.0']]],
  ])('%s', (_what, other, packages) => {
    const [text, ...more] = licenceTexts([
      { package: 'one 1.0.0', name: 'MIT', file: mit('Copyright Ann', grant) },
      { package: 'two 2.0.0', name: 'MIT', file: mit('Copyright Ben', other) },
    ])
    expect(more).toEqual([])
    expect(text).toMatchObject({ name: 'MIT', text: grant })
    expect([...text!.holders.keys()]).toEqual(['Copyright Ann', 'Copyright Ben'])
    expect([...text!.holders.values()]).toEqual(packages)
  })

  test('with other words are told on their own', () => {
    const texts = licenceTexts([
      { package: 'one 1.0.0', name: 'MIT', file: mit('Copyright Ann', grant) },
      { package: 'two 2.0.0', name: 'MIT', file: mit('Copyright Ann', `${grant} Be kind.`) },
    ])
    expect(texts).toHaveLength(2)
  })

  test('that nobody has looked at stop the build', () => {
    const file = 'You may read this on Tuesdays.'
    expect(() => licenceTexts([{ package: 'one 1.0.0', name: 'Odd', file }])).toThrow(
      'The licence of one 1.0.0',
    )
  })
})

describe('the list for machines', () => {
  const bill = softwareBill()
  const references = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref'])

  test('says what it is', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  })

  test('names each package once, and has all that the format asks for', () => {
    expect(new Set(references).size).toBe(bundled.length + 1)
    for (const component of bill.components) {
      expect(component).toMatchObject({ type: 'library', scope: 'required', purl: component['bom-ref'] })
      expect(component.purl).toMatch(/^pkg:npm\/(?:%40[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+$/)
      expect(component.hashes[0]!.content).toMatch(/^[0-9a-f]{128}$/)
    }
  })

  test('leads from each package to packages that are in it, and reaches all', () => {
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual(references)
    expect(
      bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((to) => !references.includes(to)),
    ).toEqual([])
  })

  test('gives a package the version that Node would give it', () => {
    const asks = (name: string) =>
      bill.dependencies.find(({ ref }) => ref.startsWith(`pkg:npm/${name}@`))!.dependsOn
    expect(asks('vscode-languageclient')).toContain('pkg:npm/vscode-languageserver-textdocument@1.0.15')
    expect(asks('brace-expansion')).toEqual([expect.stringContaining('balanced-match')])
  })
})
