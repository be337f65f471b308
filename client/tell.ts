import { window } from 'vscode'

/** How long the status bar tells what was done, in milliseconds. */
const duration = 5000

/** Tells in the status bar what came of a command. */
export const tell = (message: string): void => void window.setStatusBarMessage(`Amends: ${message}`, duration)
