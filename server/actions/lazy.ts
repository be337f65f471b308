import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Finding } from '../../engine/finding'
import type { Asked } from './asked'

/** What an action does whose edit is written when the user has chosen it. Goes to the client and comes back. */
export interface Lazy {
  readonly does: 'fix-rule' | 'leave-out'
  readonly uri: string
  readonly version: number
  readonly rule: string
  /** Where the finding begins. */
  readonly start: number
}

/** Writes the edit of a lazy action. */
export type Resolve = (
  asked: Pick<Asked, 'session' | 'checked'>,
  finding: Finding,
) => Promise<WorkspaceEdit | undefined>

/** What the client has to send back to get the edit. */
export const lazily = (
  { checked }: Pick<Asked, 'checked'>,
  { rule, offsets }: Finding,
  does: Lazy['does'],
): { data: Lazy } => ({
  data: { does, uri: checked.document.uri, version: checked.version, rule, start: offsets[0] },
})

export const isLazy = (data: unknown): data is Lazy =>
  typeof data === 'object' && data !== null && 'does' in data && 'uri' in data
