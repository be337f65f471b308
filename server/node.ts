import { existsSync, promises } from 'node:fs'
import { createConnection } from 'vscode-languageserver/node'
import type { Disk } from './host'
import { version } from './product'
import { startServer } from './server'

const help = `Usage: amends-language-server [--stdio | --node-ipc | --pipe=NAME | --socket=PORT]

The language server of Amends. Your editor starts it; without options it speaks over stdin and stdout.

  --clientProcessId=PID  stop when this process ends
  --version              print the version
  --help                 print this help
`

const disk: Disk = {
  async readFile(uri, most = Infinity) {
    try {
      const { size } = most === Infinity ? { size: 0 } : await promises.stat(new URL(uri))
      return size > most ? undefined : await promises.readFile(new URL(uri), 'utf8')
    } catch (error) {
      // A URI of no path at all, such as one above the drives of Windows, leads to no file either.
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR' || code?.startsWith('ERR_INVALID_FILE_URL'))
        return undefined
      throw error
    }
  },
  async list(folder) {
    const entries = await promises.readdir(new URL(folder), { withFileTypes: true }).catch(() => [])
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }))
  },
  isRepository: (folder) => Promise.resolve(existsSync(new URL(`${folder}/.git`))),
}

const options = process.argv.slice(2)

if (options.includes('--version')) {
  process.stdout.write(`${version}\n`)
} else if (options.includes('--help')) {
  process.stdout.write(help)
} else {
  const hasTransport = options.some((option) => /^--(node-ipc|pipe|socket)\b/.test(option))
  const connection = hasTransport ? createConnection() : createConnection(process.stdin, process.stdout)
  startServer(connection, {
    later(action, delay) {
      const timer = setTimeout(action, delay)
      return () => clearTimeout(timer)
    },
    disk,
  })
}
