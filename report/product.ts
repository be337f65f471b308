/** What the manifest says of this program. The only place of the report that reads it. */
export { homepage, version } from '../package.json'
