import type { Linter } from '../../engine/lint'
import type { StreamOptions } from '../command-line/stream'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { ExitCode } from '../main'

export async function stream(_options: StreamOptions, _host: Host, _linter: Linter): Promise<ExitCode> {
  throw new Refusal('not yet')
}
