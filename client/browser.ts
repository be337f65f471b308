import type { ExtensionContext } from 'vscode'
import { activateWith } from './activation'

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  stop = activateWith(context, async () => (await import('./start-browser')).startClient)
}

export const deactivate = (): Promise<void> | undefined => stop?.()
