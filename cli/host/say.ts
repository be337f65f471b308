import { harmless } from '../text/harmless'
import type { Host } from './host'

/** Takes away what stands behind the cursor. */
export const eraseLine = '\x1b[K'

/**
 * What has to stand before a line on the standard error that may follow a line of progress. The cursor is at the beginning
 * of that one, so that nobody who writes has to know whether it is there.
 */
const overProgress = ({ showsProgress }: Pick<Host, 'showsProgress'>): string =>
  showsProgress ? eraseLine : ''

/** Says something to the person who runs the program, beside the report. Each line of it says who speaks. */
export function say(message: string, host: Host): void {
  for (const line of message.split('\n')) host.stderr(`${overProgress(host)}amends: ${harmless(line)}\n`)
}
