import { check } from './commands'
import type { Section } from './figures'
import type { Group } from './groups'
import { findPeers, type Peer } from './peer-list'
import { measurePrograms, type Pair } from './programs'
import { repositoryOf, type Repository } from './repositories'

/** Amends, and a peer, on the same Markdown files. */
function pairOf(
  { name, version, args, count }: Peer,
  { folder }: Repository,
  files: readonly string[],
): Pair {
  const some = files.length > 1 ? `, ${files.length.toLocaleString('en')} files` : ''
  const work = { name: `${name} ${version}`.trim() + some, args: [...args, ...files], folder, count }
  return { floor: check('', { folder, format: 'concise', args: files }), work }
}

async function measureAll(peers: readonly Peer[], repository: Repository, rounds: number): Promise<Section> {
  const { markdown } = repository
  const pairs = peers.map((peer) => pairOf(peer, repository, markdown.slice(0, peer.most)))
  return {
    id: 'peers',
    title: 'Other checkers',
    about:
      'On the Markdown files alone, all their names told; those that would take minutes get 300 of them. Beside Amends with all its rules on the same files, so that a ratio of 30 says: Amends is 30 times as fast. None of them looks for what Amends looks for, and each looks for other things: the ratio is how long a person waits, not how well a program is made.',
    kind: 'processes',
    rows: await measurePrograms(pairs, rounds),
  }
}

async function measureOne(peers: readonly Peer[], repository: Repository, rounds: number): Promise<Section> {
  const one = repository.markdown.slice(0, 1)
  return {
    id: 'peers-one-file',
    title: 'Other checkers, one file',
    about: 'As above, on one Markdown file: what an editor or a hook waits for.',
    kind: 'processes',
    rows: await measurePrograms(
      peers.map((peer) => pairOf(peer, repository, one)),
      rounds,
    ),
  }
}

export const peers: Group = {
  id: 'peers',
  about: 'other checkers of prose on the same files, as far as scripts/setup-bench.sh could install them',
  isQuick: false,
  async run({ macros, rounds }) {
    const repository = repositoryOf(macros)
    const all = findPeers()
    return [
      await measureOne(all, repository, rounds),
      await measureAll(all, repository, Math.ceil(rounds / 3)),
    ]
  },
}
