import { member, stringAt, type DataNode } from '../data/data-tree'
import type { Preset } from './preset'
import { FOR_AGENTS, leftOutAs, textAt } from './records'

/** Saved replies of a repository on GitHub: `.github/replies.yml`. */
export const githubReplies: Preset = {
  id: 'github-replies',
  name: 'GitHub saved replies',
  recognizes(root, path) {
    if (!/\.ya?ml$/i.test(path)) return false
    const replies = member(root, 'replies')
    if (PLACE.test(path)) {
      return (
        repliesOf(root).length > 0 ||
        'Saved replies stand under `replies`, each with `name` and `body`. This file has none.'
      )
    }
    return root.children.length === 1 && repliesOf(root).length > 0 && replies!.children.every(isOnlyReply)
  },
  entries: (root) =>
    repliesOf(root).map((reply) => ({
      node: reply,
      title: stringAt(reply, 'name'),
      texts: textAt(member(reply, 'body'), 'body', { form: 'markdown' }),
    })),
  leavesOut: leftOutAs({ name: FOR_AGENTS }),
}

const PLACE = /(?:^|[\\/])\.github[\\/]replies\.ya?ml$/i

const repliesOf = (root: DataNode): readonly DataNode[] =>
  member(root, 'replies')?.children.filter((reply) => stringAt(reply, 'body') !== undefined) ?? []

const isOnlyReply = ({ children }: DataNode): boolean =>
  children.every(({ key }) => key === 'name' || key === 'body')
