import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { freePort, startScript } from './process'
import { codeServer, install, installOurs, within, type CodeServer } from './programs'
import type { Server, ServerOptions, UriParts } from './server'

const quiet = [
  '--auth=none',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-getting-started-override',
]

/** Starts a VS Code with a process of Node behind it, in which extensions run; or ours in the page, where a worker is wanted. */
export async function startCodeServer(
  { version, host, folder, extensions = [] }: ServerOptions,
  home: string,
): Promise<Server> {
  const program = codeServer(version)
  const authority = `127.0.0.1:${await freePort()}`
  const origin = `http://${authority}`
  const installed = installOurs(program, home)
  for (const path of extensions) install(program, home, path)
  const atServer = {
    extension: installed,
    root: { scheme: 'vscode-remote', authority, path: installed },
    configuration: {},
    takeBack() {},
  }
  const { extension, root, configuration, takeBack } =
    host === 'node' ? atServer : serveExtension(program, authority, installed)

  const { options, env } = within(home)
  const args = [program.script, ...options, ...quiet, `--bind-addr=${authority}`]
  const { pid, end } = await startScript(program.node, args, env, `${origin}/healthz`)
  return {
    origin,
    pid,
    extension,
    extensionUri: (path = '') => ({ ...root, path: `${root.path}${path}` }),
    fileUri: (path) => `vscode-remote://${authority}${join(folder, path)}`,
    configuration,
    stop() {
      end()
      takeBack()
    },
  }
}

/**
 * Uninstalls the extension and serves it with the page instead: VS Code starts workers only for extensions that a page
 * brings along.
 */
function serveExtension({ served }: CodeServer, authority: string, installed: string) {
  const extensions = dirname(installed)
  const home = dirname(extensions)
  const extension = join(home, 'served')
  renameSync(installed, extension)
  rmSync(extensions, { recursive: true })
  mkdirSync(extensions)
  const name = basename(home)
  symlinkSync(extension, join(served, name))
  const root: UriParts = { scheme: 'http', authority, path: `/_static/${name}` }
  return {
    extension,
    root,
    configuration: { additionalBuiltinExtensions: [root] },
    takeBack: () => rmSync(join(served, name)),
  }
}
