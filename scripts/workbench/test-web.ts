import { freePort, startScript } from './process'
import { codeServer, installOurs, testWeb } from './programs'
import type { Server, ServerOptions } from './server'

/**
 * Starts the oldest VS Code as it is on the web: nothing but files comes from this machine, and what windows write goes no
 * further than their memory. They see the folder as they see a repository on the web.
 */
export async function startTestWeb({ version, folder }: ServerOptions, home: string): Promise<Server> {
  const { script, data, commit } = testWeb()
  // It has nothing that unpacks an extension, so another one does that.
  const extension = installOurs(codeServer(version), home)
  const port = await freePort()
  // Webviews get names below this one, which no address of numbers has.
  const authority = `localhost:${port}`
  const origin = `http://${authority}`
  const build = ['--quality=stable', `--commit=${commit}`, `--testRunnerDataDir=${data}`]
  const options = ['--browser=none', `--port=${port}`, `--extensionDevelopmentPath=${extension}`]
  const { pid, end } = await startScript(
    process.execPath,
    [script, ...build, ...options, folder],
    process.env,
    origin,
  )
  return {
    origin,
    pid,
    extension,
    extensionUri: (path = '') => ({ scheme: 'http', authority, path: `/static/devextensions${path}` }),
    fileUri: (path) => `vscode-vfs://mount/${path}`,
    configuration: {},
    stop: end,
  }
}
