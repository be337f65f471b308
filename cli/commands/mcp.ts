import type { Linter } from '../../engine/lint'
import type { McpOptions } from '../command-line/mcp'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { ExitCode } from '../main'

export async function mcp(_options: McpOptions, _host: Host, _linter: Linter): Promise<ExitCode> {
  throw new Refusal('not yet')
}
