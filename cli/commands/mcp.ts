import { defaultConfig } from '../../engine/settings/config'
import type { Linter } from '../../engine/lint'
import type { McpOptions } from '../command-line/mcp'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { serve } from '../mcp/stdio'
import { createServer } from '../mcp/tools'
import { ConfigLookup } from '../settings/config-lookup'

/** `amends mcp`: lets an agent's drafts pass the same judgement. Ends when the client closes the standard input. */
export async function mcp(options: McpOptions, host: Host, linter: Linter): Promise<ExitCode> {
  const configs = ConfigLookup.create({ config: options.config, rules: {} }, host, linter.rules)
  // Which files the config is for does not matter: a draft is no file yet.
  const config = (await configs.in(host.cwd))?.file ?? defaultConfig
  await serve(createServer({ linter, config }), host)
  return 0
}
