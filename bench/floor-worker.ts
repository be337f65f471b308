/** The least that a language server can do, as the script of a Web Worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { serveFloor } from './floor-session'

// Seen by the compiler, which knows Node alone here, as something that takes and gives messages.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
serveFloor(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)))
