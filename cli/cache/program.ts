import { version } from '../product'

/** What the build puts in: a name for the content of the whole program. Without a build there is none. */
declare const AMENDS_BUILD: string | undefined

/** Tells programs apart that may find different things: a result of one is nothing to the other. */
export const program = `${version} ${typeof AMENDS_BUILD === 'undefined' ? 'source' : AMENDS_BUILD}`
