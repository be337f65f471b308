import type { Linter } from '../../engine/lint'
import type { MergeOptions } from '../command-line/merge'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { ExitCode } from '../main'

export async function merge(_options: MergeOptions, _host: Host, _linter: Linter): Promise<ExitCode> {
  throw new Refusal('not yet')
}
