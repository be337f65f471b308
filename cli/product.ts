/** What the manifest says of this program. The only place of the command line that reads it. */
export { homepage, version } from '../package.json'
