/** What the manifest says of this program. The only place of the command line that reads it. */
export { version } from '../package.json'
