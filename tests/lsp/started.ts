import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { startProgram, type Program } from './client'
import type { Encoding } from './text'

export interface Initialized {
  readonly capabilities: Readonly<Record<string, unknown>>
}

/** What an editor says of itself at the start. */
export const initializeParams = (encoding: Encoding = 'utf-16', capabilities: object = {}) => ({
  processId: process.pid,
  rootUri: null,
  capabilities: { general: { positionEncodings: [encoding] }, ...capabilities },
})

/** A client that asks for diagnostics itself. */
export const pulling = { textDocument: { diagnostic: {} } }

/** A program that ends with its test. */
export function started(options?: readonly string[]): Program {
  const program = startProgram(options)
  onTestFinished(() => void program.child.kill())
  return program
}

/** A program that is past its `initialize`. */
export async function initialized(params?: object) {
  return begun(started(), params)
}

/** One for all tests of a group, where none of them leaves anything behind. */
export function shared(params?: object): () => Awaited<ReturnType<typeof begun>> {
  let program: Awaited<ReturnType<typeof begun>> | undefined
  beforeAll(async () => {
    program = await begun(startProgram(), params)
  })
  afterAll(() => void program?.child.kill())
  return () => program!
}

async function begun(program: Program, params: object = initializeParams('utf-16', pulling)) {
  const answer = await program.client.request<Initialized>('initialize', params)
  program.client.notify('initialized', {})
  return { ...program, ...answer }
}
