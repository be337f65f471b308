import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCodeServer } from './code-server'
import type { Host, Version } from './programs'
import { startTestWeb } from './test-web'

/** A VS Code that runs on this machine and has the extension. Its windows are pages of a browser. */
export interface Server {
  /** Its address, without a path. */
  readonly origin: string
  /** Its process, which is also the name of the group of all that it starts. */
  readonly pid: number
  /** The folder of this machine in which the extension is. Windows can load what is put there. */
  readonly extension: string
  /** What VS Code calls a file of the extension, by its path in there. */
  extensionUri(path?: string): UriParts
  /** What VS Code calls a file of the open folder, by its path in there. */
  fileUri(path: string): string
  /** What windows are to be told besides what their page tells them. */
  readonly configuration: Readonly<Record<string, unknown>>
  stop(): void
}

export interface UriParts {
  readonly scheme: string
  readonly authority: string
  readonly path: string
}

export interface ServerOptions {
  readonly version: Version
  readonly host: Host
  /** The folder that windows show. */
  readonly folder: string
  /** The packages of further extensions to install beside ours, in a host of Node. */
  readonly extensions?: readonly string[]
}

/** Starts VS Code with a home of its own, which is gone when it has stopped. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'amends-vscode-'))
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  const onTheWeb = options.version === 'oldest' && options.host === 'worker'
  try {
    const server = await (onTheWeb ? startTestWeb : startCodeServer)(options, home)
    return {
      ...server,
      stop() {
        server.stop()
        removeHome()
      },
    }
  } catch (error) {
    removeHome()
    throw error
  }
}
