/** What the manifest says of this program. The only place of the server that reads it. */
export { homepage, name, version } from '../package.json'
