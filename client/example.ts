import { window, workspace } from 'vscode'

/** A reply with most of what can go wrong, as data for the tour: it is English in all languages of VS Code. */
export const example = `# The lamp came broken

Hi {{customer.first_name}},

I'm sorry your lamp came broken, but the courier was in a hurry. We apologize for any inconvenience this may have caused.

Mistakes were made when it was packed. We take this very seriously, and we will get back to you as soon as possible.

Thank you for your understanding,
{{agent.first_name}}
`

/** Opens a text to try things on. It is no file, so nothing of it stays. */
export async function openExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: example })
  await window.showTextDocument(document)
}
