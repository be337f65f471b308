import { FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { isOwn } from './selector'

// Node and the browser both have it, but the types of neither are in force here.
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

/** What the server takes a name in a folder for. */
interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/**
 * Reads files of the open folders for the server, which has no file system in a browser and none for virtual folders. It asks
 * for configs by itself, and for the rest when the user wants something done with all files.
 */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('amends/readFile', ({ uri, most }: { uri: string; most?: number }) =>
    read(Uri.parse(uri), most),
  )
  client.onRequest('amends/list', ({ uri }: { uri: string }) => list(Uri.parse(uri)))
}

/** `null` where there is no such file, it is larger than `most` bytes, or it is outside of the open folders. */
async function read(uri: Uri, most = Infinity): Promise<string | null> {
  // A config may stand above the open folders.
  if (!workspace.getWorkspaceFolder(uri) && !isOwn(uri)) return null
  try {
    if (most !== Infinity && (await workspace.fs.stat(uri)).size > most) return null
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}

async function list(uri: Uri): Promise<Entry[]> {
  if (!workspace.getWorkspaceFolder(uri)) return []
  const entries = await workspace.fs.readDirectory(uri)
  // Links are among the other ones, so nobody goes round in circles.
  return entries.map(([name, type]) => ({
    name,
    kind: type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other',
  }))
}
