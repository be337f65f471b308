import type { RemoteConsole } from 'vscode-languageserver'

/** Wraps a handler so that a fault is logged with the feature's name and the document, and answered with `fallback`. */
export type Guard = <Params, Answer>(
  feature: string,
  fallback: Answer,
  handler: (params: Params) => Answer | Promise<Answer>,
) => (params: Params) => Promise<Answer>

export const createGuard =
  (console: RemoteConsole): Guard =>
  (feature, fallback, handler) =>
  async (params) => {
    try {
      return await handler(params)
    } catch (error) {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
      console.error(`${feature} failed for ${uriOf(params)}: ${cause}`)
      return fallback
    }
  }

function uriOf(params: unknown): string {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: string } }
  return textDocument?.uri ?? 'no document'
}
