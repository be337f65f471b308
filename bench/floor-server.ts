/** The least that a language server can do, as a program. */
import { createConnection } from 'vscode-languageserver/node'
import { serveFloor } from './floor-session'

serveFloor(createConnection(process.stdin, process.stdout))
