import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fingerprint } from '../../engine/fingerprint'
import { Repositories, type Repository } from './changes-repository'

const repositories = new Repositories()
afterAll(() => repositories.remove())

const sorry = (what: string): string => `About the ${what}: we apologize for any inconvenience.`
/** How a report names the sentence. */
const told = (what: string): string => fingerprint(sorry(what))
const exported = (...bodies: readonly string[]): string =>
  `${JSON.stringify({ macros: bodies.map((body) => ({ title: 'A', body })) })}\n`

const library = repositories.make({
  'macros/van.md': sorry('van'),
  'macros/bill.md': `Hello.\n\n${sorry('bill')}\n`,
  'export.json': exported(sorry('lift'), sorry('door'), sorry('roof')),
  'notes.txt': 'Nothing.\n',
})

/** What somebody does to the library, how it is checked then, and what is told. */
interface Story {
  readonly does: (repository: Repository) => unknown
  readonly args?: readonly string[]
  readonly folder?: string
  readonly told?: readonly string[]
  readonly exit?: 0 | 1 | 2
  /** What is said on the standard error, '' otherwise. */
  readonly stderr?: string | RegExp
}

async function tell({ does, args = ['--since', 'HEAD'], folder, exit, stderr = '', ...expected }: Story) {
  const repository = repositories.make(library)
  does(repository)
  const given = await repository.check(args, folder)
  if (typeof stderr === 'string') expect(given.stderr).toBe(stderr)
  else expect(given.stderr).toMatch(stderr)
  expect(given.told ?? []).toEqual(expected.told ?? [])
  expect(given.exit).toBe(exit ?? ((expected.told ?? []).length > 0 ? 1 : 0))
}

const nothing = /^amends: No macro has changed since HEAD, so there is nothing to check\.\n$/
const nothingStaged = /^amends: No macro is staged, so there is nothing to check\.\n$/

describe('--since', () => {
  const stories: Readonly<Record<string, Story>> = {
    'tells nothing where nothing changed': { does: () => {}, stderr: nothing },
    'tells of a file that was edited': {
      does: (it) => it.write({ 'macros/van.md': sorry('bus') }),
      told: [`macros/van.md: ${told('bus')}`],
    },
    'tells of a new file, added or not': {
      does: (it) =>
        it
          .write({ 'a.md': sorry('tram') })
          .git('add', '-A')
          .write({ 'b.md': sorry('bike') }),
      told: [`a.md: ${told('tram')}`, `b.md: ${told('bike')}`],
    },
    'tells of the one macro of an export that was edited': {
      does: (it) => it.write({ 'export.json': exported(sorry('lift'), sorry('gate'), sorry('roof')) }),
      told: [`export.json: ${told('gate')}`],
    },
    'tells nothing of an export that is laid out anew and in another order': {
      does: (it) =>
        it.write({
          'export.json': JSON.stringify(
            JSON.parse(exported(sorry('roof'), sorry('lift'), sorry('door'))),
            null,
            4,
          ),
        }),
      stderr: nothing,
    },
    'tells of one more copy of a macro': {
      does: (it) =>
        it.write({ 'export.json': exported(sorry('lift'), sorry('door'), sorry('roof'), sorry('roof')) }),
      told: [`export.json: ${told('roof')}`],
    },
    'tells nothing of a macro that moved to another file': {
      does: (it) =>
        it.write({
          'export.json': exported(sorry('lift'), sorry('roof')),
          'team/new.json': exported(sorry('door')),
        }),
      stderr: nothing,
    },
    'tells nothing of a renamed file': {
      does: (it) => it.git('mv', 'macros/van.md', 'macros/z.md'),
      stderr: nothing,
    },
    'tells what was edited in a renamed file': {
      does: (it) =>
        it.git('mv', 'export.json', 'other.json').write({
          'other.json': exported(sorry('lift'), sorry('gate'), sorry('roof')),
        }),
      told: [`other.json: ${told('gate')}`],
    },
    'tells nothing of a deleted file': { does: (it) => it.write({ 'macros/van.md': null }), stderr: nothing },
    'tells of a finding that a comment left out before': {
      does: (it) =>
        it
          .write({ 'macros/bill.md': `<!-- amends-disable -->\n\n${sorry('bill')}\n` })
          .commit('quiet')
          .write({ 'macros/bill.md': `${sorry('bill')}\n` }),
      told: [`macros/bill.md: ${told('bill')}`],
    },
    'tells only of the paths that are given, and looks elsewhere for what moved': {
      does: (it) =>
        it.write({
          'macros/van.md': 'Hello.',
          'macros/bill.md': sorry('till'),
          'a.md': sorry('tram'),
          'team/van.md': sorry('van'),
        }),
      args: ['--since', 'HEAD', 'macros', 'team'],
      told: [`macros/bill.md: ${told('till')}`],
    },
    'tells nothing of a path that has not changed': {
      does: (it) => it.write({ 'macros/bill.md': sorry('till') }),
      args: ['--since', 'HEAD', 'macros/van.md'],
      stderr: nothing,
    },
    'works in a folder of the repository, and with odd names': {
      does: (it) => it.write({ 'macros/a "b"\n é.md': sorry('tram'), 'c.md': sorry('bike') }),
      folder: 'macros',
      told: [`a "b"\n é.md: ${told('tram')}`],
    },
    'compares with the place where the branch began': {
      does: (it) =>
        it
          .git('checkout', '-q', '-b', 'work')
          .write({ 'a.md': sorry('tram') })
          .commit('ours')
          .git('checkout', '-q', 'main')
          .write({ 'macros/van.md': 'Hello.' })
          .commit('theirs')
          .git('checkout', '-q', 'work'),
      args: ['--since', 'main'],
      told: [`a.md: ${told('tram')}`],
    },
    'leaves another repository alone': {
      does: (it) => {
        const other = repositories.make({ 'x.md': sorry('ship') })
        it.git('submodule', '--quiet', 'add', other.path, 'sub').write({ 'sub/x.md': sorry('boat') })
      },
      stderr: nothing,
    },
    'works in a second working tree': {
      does: (it) => it.git('worktree', 'add', '-q', 'tree').write({ 'tree/macros/van.md': sorry('bus') }),
      folder: 'tree',
      told: [`macros/van.md: ${told('bus')}`],
    },
    'tells of a file in conflict': {
      does: (it) => {
        it.git('checkout', '-q', '-b', 'work')
          .write({ 'macros/van.md': sorry('bus') })
          .commit('ours')
        it.git('checkout', '-q', 'main')
          .write({ 'macros/van.md': sorry('cab') })
          .commit('theirs')
        expect(() => it.git('merge', '-q', 'work')).toThrow('Command failed')
        it.write({ 'macros/van.md': sorry('van and the bus') })
      },
      told: [`macros/van.md: ${told('van and the bus')}`],
    },
    'refuses a commit that is not there': {
      does: () => {},
      args: ['--since', 'nowhere'],
      exit: 2,
      stderr: 'amends: --since: there is no commit "nowhere" here.\n',
    },
    'does not give Git an option': {
      does: () => {},
      args: ['--since=--output=x'],
      exit: 2,
      stderr: 'amends: --since needs a branch, a tag or a commit, not "--output=x".\n',
    },
    'refuses a path in no repository': {
      does: () => {},
      args: ['--since', 'HEAD', '../1/macros/van.md'],
      exit: 2,
      stderr: /^amends: \.\.\/1\/macros\/van\.md is not in the Git repository of the working directory/,
    },
    'refuses a history without a common commit': {
      does: (it) => it.git('checkout', '-q', '--orphan', 'alone').commit('alone'),
      args: ['--since', 'main'],
      exit: 2,
      stderr: 'amends: --since: "main" and what is checked out have no commit in common.\n',
    },
  }
  it.each(Object.entries(stories))('%s', (_name, story) => tell(story))

  it('drops from a baseline what is gone from the changed files, and nothing else', async () => {
    const repository = repositories.make(library)
    await repository.check(['--update-baseline'])
    repository.write({ 'export.json': exported(sorry('lift'), sorry('gate'), sorry('roof')) })
    const given = await repository.check(['--since', 'HEAD', '--baseline', 'amends.baseline.json'])
    expect(given).toMatchObject({ exit: 1, told: [`export.json: ${told('gate')}`] })
    const left = readFileSync(join(repository.path, 'amends.baseline.json'), 'utf8')
    const known = ['van', 'bill', 'lift', 'door', 'roof'].filter((what) => left.includes(told(what)))
    expect(known).toEqual(['van', 'bill', 'lift', 'roof'])
  })

  it('says what to do in a shallow clone', async () => {
    const source = repositories.make(library)
    source
      .write({ 'a.md': sorry('tram') })
      .commit('ours')
      .git('branch', 'old', 'HEAD~1')
    const clone = repositories.make({})
    clone.git('remote', 'add', 'origin', `file://${source.path}`)
    clone.git('fetch', '-q', '--depth=1', 'origin', 'main', 'old:refs/remotes/origin/old')
    clone.git('checkout', '-q', 'FETCH_HEAD')
    const { exit, stderr } = await clone.check(['--since', 'origin/old'])
    expect(stderr).toMatch(/have no commit in common\. This clone is shallow: .*fetch-depth: 0/)
    expect(exit).toBe(2)
    expect((await clone.check(['--since', 'HEAD~1'])).stderr).toMatch(
      /no commit "HEAD~1" here\. This clone is shallow/,
    )
  })

  it('refuses a folder without a repository, and one without files', async () => {
    const bare = repositories.make({ 'a.md': 'Hello.' })
    bare.git('clone', '-q', '--bare', '.', 'bare.git').write({ 'bare.git/a.md': 'Hello.' })
    expect(await bare.check(['--since', 'HEAD'], 'bare.git')).toMatchObject({
      exit: 2,
      stderr:
        'amends: --since asks Git what changed, and Git says: there are no files here, only what Git keeps of them.\n',
    })
    const outside = join(bare.path, '..', 'outside')
    mkdirSync(outside)
    bare.write({ '../outside/a.md': 'Hello.' })
    const { exit, stderr } = await bare.check(['--staged'], '../outside')
    expect(stderr).toMatch(/^amends: --staged asks Git what changed, and Git says: not a git repository/)
    expect(exit).toBe(2)
  })
})

describe('--staged', () => {
  const staged = ['--staged']
  const stories: Readonly<Record<string, Story>> = {
    'tells nothing where nothing is staged': {
      does: (it) => it.write({ 'macros/van.md': sorry('bus'), 'a.md': sorry('tram') }),
      args: staged,
      stderr: nothingStaged,
    },
    'tells what is staged, as it is staged': {
      does: (it) =>
        it
          .write({ 'macros/van.md': sorry('bus') })
          .git('add', '-A')
          .write({ 'macros/van.md': sorry('cab') }),
      args: staged,
      told: [`macros/van.md: ${told('bus')}`],
    },
    'tells of the macros of an export that are staged': {
      does: (it) =>
        it
          .write({
            'export.json': exported(sorry('lift'), sorry('gate'), sorry('roof')),
            'a.md': sorry('tram'),
          })
          .git('add', 'export.json', 'a.md'),
      args: [...staged, 'export.json'],
      told: [`export.json: ${told('gate')}`],
    },
    'tells nothing of what is taken away or renamed': {
      does: (it) => it.git('rm', '-q', '--cached', 'macros/van.md').git('mv', 'macros/bill.md', 'b.md'),
      args: staged,
      stderr: nothingStaged,
    },
  }
  it.each(Object.entries(stories))('%s', (_name, story) => tell(story))

  it('compares with nothing where nothing is committed', async () => {
    const fresh = repositories
      .make({})
      .write({ 'a.md': sorry('tram'), 'b.md': sorry('bike') })
      .git('add', 'a.md')
    expect(await fresh.check(staged)).toMatchObject({ exit: 1, told: [`a.md: ${told('tram')}`] })
    const { exit, stderr } = await fresh.check(['--since', 'HEAD'])
    expect(stderr).toBe('amends: --since: there is no commit "HEAD" here.\n')
    expect(exit).toBe(2)
  })
})
