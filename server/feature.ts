import type { Connection } from 'vscode-languageserver'
import type { Linter } from '../engine/lint'
import type { Buffers } from './buffers'
import type { commandNames } from './capabilities'
import type { Client } from './client'
import type { Compared } from './compared'
import type { Configs } from './configs'
import type { Converter } from './convert'
import type { Documents } from './documents'
import type { Guard } from './guard'
import type { Files } from './files'
import type { Folders } from './folders'
import type { Host } from './host'
import type { Overviews } from './overviews'
import type { PartialTexts } from './partial-texts'
import type { Settings } from './settings'
import type { SuppressionFiles } from './suppression-files'
import type { Workspace } from './workspace'

/** What the features share while one client is connected. */
export interface Session {
  readonly connection: Connection
  readonly host: Host
  readonly client: Client
  readonly linter: Linter
  /** For files that are not open: the one for documents would forget what is just being written. */
  readonly newLinter: () => Linter
  readonly buffers: Buffers
  readonly files: Files
  readonly folders: Folders
  readonly settings: Settings
  readonly configs: Configs
  readonly suppressions: SuppressionFiles
  readonly documents: Documents
  readonly compared: Compared
  readonly partials: PartialTexts
  readonly overviews: Overviews
  readonly workspace: Workspace
  readonly convert: Converter
  readonly guard: Guard
}

/** One ability of the server, as `capabilities.ts` announces it: how it answers. One file each. */
export interface Feature {
  register?(session: Session): void
  readonly commands?: Readonly<Partial<Record<CommandName, Command>>>
}

export type CommandName = (typeof commandNames)[number]

/** Does what a command is for. The answer goes to the client. */
export type Command = (session: Session, args: readonly unknown[]) => Promise<unknown>
