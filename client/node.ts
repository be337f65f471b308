import type { ExtensionContext } from 'vscode'
import { activateWith } from './activation'
import { offerTasks } from './check-task'

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  context.subscriptions.push(offerTasks())
  stop = activateWith(context, async () => (await import('./start-node')).startClient)
}

export const deactivate = (): Promise<void> | undefined => stop?.()
