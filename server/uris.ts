import { configName } from '../engine/settings/nearest-config'
import { suppressionsName } from '../engine/suppressions/suppressions'

// Only what the server needs of URIs, because not every platform has the same library for them. A folder's URI is
// written without the slash at its end.

/** The folder above a file or folder; `undefined` at the top, and where there are no folders, as in `untitled:1`. */
export function folderAbove(uri: string): string | undefined {
  const top = /^[^:/]+:\/\/[^/]*/.exec(uri)?.[0]
  const end = uri.lastIndexOf('/')
  return top !== undefined && end >= top.length ? uri.slice(0, end) : undefined
}

/** One spelling of a file or folder, because clients escape as they like. */
export const comparable = (uri: string): string => decoded(uri).replace(/\/+$/, '')

/** Whether a file or folder is in a folder, or is that folder. */
export const isBelow = (uri: string, folder: string): boolean =>
  `${comparable(uri)}/`.startsWith(`${comparable(folder)}/`)

/** The path of a file relative to a folder above it, without escapes, however the two are spelled. */
export const pathBelow = (folder: string, uri: string): string =>
  decoded(uri).slice(decoded(folder).length + 1)

/** The name of a file, without escapes. */
export const nameIn = (uri: string): string => decoded(uri.replace(/^.*[/:]/s, ''))

export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`)

export const isSuppressions = (uri: string): boolean => uri.endsWith(`/${suppressionsName}`)

/** Whether a file is one of those that set up Amends, which no customer reads. */
export const isOurs = (uri: string): boolean => isConfig(uri) || isSuppressions(uri)

/** Each run of escapes for itself, because a client may write a `%` that is none. */
const decoded = (uri: string): string =>
  uri.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
