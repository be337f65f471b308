import type { Shard } from './command-line/check'
import type { Outcome } from './conclude'
import { Refusal } from './errors'

/** One part of a list. All parts together are the list, and each is about as long as the others. */
export const partOf = <T>(all: readonly T[], { number, of }: Shard): readonly T[] =>
  all.filter((_one, index) => index % of === number - 1)

/** What `amends merge` reads. */
export function shardText(_outcome: Outcome, _shard: Shard): string {
  throw new Refusal('not yet')
}
