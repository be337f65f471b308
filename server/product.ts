/** What the manifest says of this program. The only place of the server that reads it. */
export { name, version } from '../package.json'
