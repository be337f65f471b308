import type { Finding, Fix } from '../../engine/finding'
import { count } from '../../report/plural'
import type { Choice } from '../host/prompter'
import { harmless } from '../text/harmless'

/** What can be done about a finding: one of its rewrites, or one of the others. */
export type Answer = Fix | 'skip' | 'leave out' | 'skip file' | 'quit'

/** The rewrites first, the best on top. `left` findings of the file, this one among them, wait for an answer. */
export function menuOf(fixes: readonly Fix[], left: number): readonly Choice<Answer>[] {
  return [
    ...fixes.map((fix) => ({ value: fix, label: `${meaningOf(fix)} ${shown(fix)}` })),
    { value: 'skip', label: 'Skip it' },
    { value: 'leave out', label: 'Leave it out from now on, with a reason' },
    { value: 'skip file', label: `Skip the rest of this file (${count(left, 'finding')})` },
    { value: 'quit', label: 'Quit, and keep what was chosen' },
  ]
}

export const question = ({ rule }: Finding): string => `What is to be done about ${harmless(rule)}?`

export const hasSlots = ({ becomes }: Fix): boolean => becomes.includes('[TODO:')

function meaningOf(fix: Fix): string {
  if (fix.safety === 'safe') return 'Keeps the meaning:'
  if (fix.safety === 'assertive') return 'Only if it is true:'
  return hasSlots(fix) ? 'Leaves blanks for you to fill:' : 'A draft for you to judge:'
}

const shown = ({ becomes }: Fix): string => (becomes === '' ? 'take the sentence out' : harmless(becomes))
