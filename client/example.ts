import { window, workspace } from 'vscode'

/** A reply with most of what can go wrong and a part that is missing, as data for the tour: it is English in all languages of VS Code. */
export const example = `# Late parcel

Hi {{customer.first_name}},

I'm sorry your lamp is late, but the depot was full. We apologize for any inconvenience this may have caused.

Mistakes were made when it was packed. We take this very seriously.

Kind regards,
{{agent.first_name}}
`

/** Opens a text to try things on. It is no file, so nothing of it stays. */
export async function openExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: example })
  await window.showTextDocument(document)
}
