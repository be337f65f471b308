import { readFileSync, writeFileSync } from 'node:fs'
import { AnsweredError, type Client } from './client'

/**
 * One step of an editing session: a request with its answer, or a notification with the diagnostics that the server
 * sent for it. A recording is a file with a step in each line; whoever makes a new one writes the steps without answers
 * (with `last` for a `previousResultId`) and lets `npx tsx tests/lsp/record.ts` fill them in.
 */
export interface Step {
  readonly request?: string
  readonly notify?: string
  readonly params?: unknown
  readonly answer?: unknown
  readonly told?: unknown
}

export const folder = 'tests/lsp/recordings'

export const readSteps = (path: string): Step[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Step)

export const writeSteps = (path: string, steps: readonly Step[]): void =>
  writeFileSync(path, steps.map((step) => `${JSON.stringify(step)}\n`).join(''))

interface Capabilities {
  readonly capabilities: { readonly textDocument?: { readonly diagnostic?: unknown } }
}

/** Does the steps with a server, and gives them with what it answers now. */
export async function play(client: Client, steps: readonly Step[]): Promise<Step[]> {
  const first = steps[0]?.params as Capabilities
  const isPushed = first.capabilities.textDocument?.diagnostic === undefined
  const played: Step[] = []
  let lastId: string | undefined
  for (const { request, notify, params } of steps) {
    if (request !== undefined) {
      const answer = await answerTo(client, request, withLastId(params, lastId))
      lastId = (answer as { resultId?: string } | null)?.resultId ?? lastId
      played.push({ request, ...(params !== undefined && { params }), answer })
      continue
    }
    const waits = isPushed && /^textDocument\/did(?:Open|Change|Close)$/.test(notify!)
    const told = waits ? client.next('textDocument/publishDiagnostics') : undefined
    client.notify(notify!, params)
    played.push({ notify: notify!, params, ...(told && { told: (await told).params }) })
  }
  return played
}

/** What to send for the parameters of a step: in a recording, the `resultId` of the answer before is `last`. */
const withLastId = (params: unknown, lastId: string | undefined): unknown =>
  (params as { previousResultId?: string } | undefined)?.previousResultId === 'last'
    ? { ...(params as object), previousResultId: lastId }
    : params

/** An answer without what changes with each release. */
async function answerTo(client: Client, request: string, params: unknown): Promise<unknown> {
  try {
    const answer = await client.request<{ serverInfo?: { name: string } } | null>(request, params)
    return answer?.serverInfo ? { ...answer, serverInfo: { name: answer.serverInfo.name } } : answer
  } catch (error) {
    if (error instanceof AnsweredError) return { code: error.code, message: error.message }
    throw error
  }
}
