import { createConnection } from 'vscode-languageserver/node'
import { version } from './product'
import { startServer } from './server'

const help = `Usage: amends-language-server [--stdio | --node-ipc | --pipe=NAME | --socket=PORT]

The language server of Amends. Your editor starts it; without options it speaks over stdin and stdout.

  --clientProcessId=PID  stop when this process ends
  --version              print the version
  --help                 print this help
`

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
  })
}
