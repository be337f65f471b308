// `npm run -s sbom` prints what is inside of the programs, in the format CycloneDX.
import { bundled } from './dependencies/bundled'
import { lockedPackages, nameOf } from './dependencies/lock'
import { read } from './repository'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
}

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** The list without a date or a number of its own, both of which may be absent, so that it is the same each time. */
export function softwareBill() {
  const { name, version, description, license } = JSON.parse(read('package.json')) as Manifest
  const locked = lockedPackages(read('package-lock.json'))
  const parts = bundled.map(({ path, programs }) => {
    const part = locked.get(`node_modules/${path}`)
    if (!part?.license || !part.integrity) throw new Error(`The lock file says too little of ${path}.`)
    return { ...part, license: part.license, integrity: part.integrity, path, programs, name: nameOf(path) }
  })
  /** The package that another one gets when it imports a name: the nearest, as Node looks for it. */
  const partFor = (importer: string, name: string) =>
    parts.find(({ path }) => path === `${importer}/node_modules/${name}`) ??
    parts.find(({ path }) => path === name)
  const self = purl(name, version)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: self,
      },
    },
    components: parts.map((part) => ({
      type: 'library',
      'bom-ref': purl(part.name, part.version),
      name: part.name,
      version: part.version,
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: hexOf(part.integrity) }],
      licenses: [{ license: { id: part.license } }],
      purl: purl(part.name, part.version),
      properties: part.programs.map((value) => ({ name: 'amends:program', value })),
    })),
    dependencies: [
      { ref: self, dependsOn: parts.map((part) => purl(part.name, part.version)) },
      ...parts.map(({ name, version, path, dependencies = {} }) => ({
        ref: purl(name, version),
        dependsOn: Object.keys(dependencies).flatMap((name) => {
          const part = partFor(path, name)
          return part ? purl(part.name, part.version) : []
        }),
      })),
    ],
  }
}

const hexOf = (integrity: string): string =>
  Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex')

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(softwareBill(), null, 2))
