import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { AnsweredError } from './client'
import { initialized, initializeParams, pulling } from './started'

interface WorkspaceReport {
  readonly items: readonly { readonly uri: string; readonly kind: string; readonly resultId: string }[]
}

const root = pathToFileURL(resolve('examples')).href

test('the files of a folder that are not open are told of in parts, and the next request waits until it is cancelled', async () => {
  const folder = { uri: root, name: 'examples' }
  const { client } = await initialized({ ...initializeParams('utf-16', pulling), workspaceFolders: [folder] })
  const answer = client.request<WorkspaceReport>('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'parts',
  })
  const last = (await answer).items
  const parts = client.received.flatMap(({ method, params }) =>
    method === '$/progress' ? (params as { value: WorkspaceReport }).value.items : [],
  )
  const told = [...parts, ...last]
  expect(told.map(({ uri }) => uri)).toContain(`${root}/chat/closing-lines.txt`)
  expect(told.every(({ kind }) => kind === 'full')).toBe(true)

  const previousResultIds = told.map(({ uri, resultId }) => ({ uri, value: resultId }))
  const next = client.ask<WorkspaceReport>('workspace/diagnostic', { previousResultIds })
  client.notify('$/cancelRequest', { id: next.id })
  // ServerCancelled or RequestCancelled: both tell the client that there is no answer.
  const code = await next.answer.then(
    () => 0,
    (error: AnsweredError) => error.code,
  )
  expect([-32_802, -32_800]).toContain(code)
}, 30_000)
