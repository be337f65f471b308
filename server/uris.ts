import { configName } from '../engine/nearest-config'
import { suppressionsName } from '../engine/suppressions'

// Only what the server needs of URIs, because not every platform has the same library for them. A folder's URI is
// written without the slash at its end.

/** The folder above a file or folder; `undefined` at the top, and where there are no folders, as in `untitled:1`. */
export function folderAbove(uri: string): string | undefined {
  const top = /^[^:/]+:\/\/[^/]*/.exec(uri)?.[0]
  const end = uri.lastIndexOf('/')
  return top !== undefined && end >= top.length ? uri.slice(0, end) : undefined
}

/** The path of a file relative to a folder above it, without escapes. */
export const pathBelow = (folder: string, uri: string): string => decoded(uri.slice(folder.length + 1))

/** One spelling of a folder, because clients escape as they like. */
export const comparable = (folder: string): string => decoded(folder).replace(/\/+$/, '')

export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`)

export const isSuppressions = (uri: string): boolean => uri.endsWith(`/${suppressionsName}`)

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
