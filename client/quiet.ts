import type { BaseLanguageClient } from 'vscode-languageclient'

/**
 * The library tells of a server that fails in pop-ups, whatever its options say. Here the log tells of it, and the status says
 * where that is. To be called before the client starts; its option `initializationFailedHandler` is the other half.
 */
export function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client)
  client.error = (message, data) => log(message, data, false)
}
