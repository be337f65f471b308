import { Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

// Node and the browser both have it, but the types of neither are in force here.
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

/** Reads configs and the files beside them for the server, which has no file system in a browser and none for virtual folders. */
export function serveConfigFiles(client: BaseLanguageClient): void {
  client.onRequest('amends/readFile', ({ uri }: { uri: string }) => read(Uri.parse(uri)))
}

/** `null` where there is no such file. The server has no business with other files. */
async function read(uri: Uri): Promise<string | null> {
  if (!/\/amends\.(?:config|suppressions)\.json$/.test(uri.path)) return null
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
