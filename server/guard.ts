import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type RemoteConsole,
} from 'vscode-languageserver'

/**
 * Wraps a handler so that a fault is logged with the feature's name and the document, and answered with `fallback`. A
 * request that the client does not want any more is not begun, and `cancel` tells a handler that waits of that.
 */
export type Guard = <Params, Answer>(
  feature: string,
  fallback: Answer,
  handler: (params: Params, cancel?: CancellationToken) => Answer | Promise<Answer>,
) => (params: Params, cancel?: CancellationToken) => Promise<Answer>

export const createGuard =
  (console: RemoteConsole): Guard =>
  (feature, fallback, handler) => {
    let lastFault = ''
    /** The same fault at each key would bury what else is in the log. */
    const logOnce = (fault: string): void => {
      if (fault !== lastFault) console.error(fault)
      lastFault = fault
    }
    return async (params, cancel) => {
      failIfCancelled(cancel)
      const start = Date.now()
      const document = uriOf(params)
      const answer = async () => {
        try {
          return await handler(params, cancel)
        } catch (error) {
          failIfCancelled(cancel)
          if (isMeant(error)) throw error
          const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
          logOnce(`${feature} failed for ${document}: ${cause}`)
          return fallback
        } finally {
          console.connection.tracer.log(`${feature}: ${Date.now() - start} ms`, document)
        }
      }
      const answered = await answer()
      failIfCancelled(cancel)
      return answered
    }
  }

/** The client throws an answer away that it has cancelled, so it need not be sent. */
function failIfCancelled(cancel?: CancellationToken): void {
  if (cancel?.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client cancelled the request.')
  }
}

/** Whether an error is an answer of the protocol: that the work is no longer wanted, or has to be asked for again. */
const isMeant = (error: unknown): boolean =>
  error instanceof ResponseError &&
  error.code >= LSPErrorCodes.lspReservedErrorRangeStart &&
  error.code <= LSPErrorCodes.lspReservedErrorRangeEnd

function uriOf(params: unknown): string {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: string } }
  return textDocument?.uri ?? 'no document'
}
