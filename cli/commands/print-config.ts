import type { Linter } from '../../engine/lint'
import type { CheckOptions } from '../command-line/check'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { ExitCode } from '../main'

export async function printConfig(_options: CheckOptions, _host: Host, _linter: Linter): Promise<ExitCode> {
  throw new Refusal('not yet')
}
