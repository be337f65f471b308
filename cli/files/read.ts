import type { Host } from '../host/host'
import { decode, type DecodedText } from './decode'

/** Reads a file as a text. Throws what the host throws. */
export const readText = (path: string, host: Host): DecodedText => decode(host.readFile(path))
