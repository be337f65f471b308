import type { Linter } from '../../engine/lint'
import type { InitOptions } from '../command-line/init'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { ExitCode } from '../main'

export async function init(_options: InitOptions, _host: Host, _linter: Linter): Promise<ExitCode> {
  throw new Refusal('not yet')
}
