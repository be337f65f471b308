import type { FormatId } from '../../engine/document'
import { defaultConfigFile } from '../../engine/settings/config'
import { configName } from '../../engine/settings/nearest-config'
import type { ProfileName } from '../../engine/settings/profiles'
import type { Feature, Session } from '../feature'

/** How an open document is read, for a line that an editor shows beside it. */
interface Status {
  readonly format: FormatId
  /** The name of the tool whose file it is, for people. Missing where no tool's shape tells what is prose. */
  readonly preset?: string
  readonly macros: number
  readonly profile: ProfileName
  /** The URI of the config file in force. */
  readonly config?: string
  /** Whether something is wrong with that file, so that it counts in part, or as it was before. */
  readonly isConfigFaulty?: true
}

/** Answers `amends/status`: `{ uri }` gives how that document is read, `null` where it is not open or not read at all. */
export const status: Feature = {
  register(session) {
    const { connection, guard } = session
    connection.onRequest(
      'amends/status',
      guard<unknown, Status | null>('The status', null, (params) => statusOf(session, params)),
    )
  },
}

async function statusOf({ configs, overviews }: Session, params: unknown): Promise<Status | null> {
  const { uri } = (params ?? {}) as { uri?: unknown }
  const overviewed = typeof uri === 'string' ? await overviews.of(uri) : undefined
  if (!overviewed) return null
  const { checked, overview } = overviewed
  const located = await configs.fileFor(checked.document.uri)
  const configFile = located && `${located.folder}/${configName}`
  const { format, macros, preset } = overview
  return {
    format,
    // Without a tool, strings are read by the names of their keys.
    ...(preset && preset.id !== 'home-made' && { preset: preset.name }),
    macros: macros.length,
    profile: (located?.file ?? defaultConfigFile).profile,
    ...(configFile !== undefined && { config: configFile }),
    ...(configFile !== undefined && configs.isFaulty(configFile) && { isConfigFaulty: true }),
  }
}
