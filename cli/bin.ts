import { nodeHost } from './host/node-host'
import { main } from './main'

// The code is set instead of exiting at once, so that what was written to a pipe still arrives.
void main(process.argv.slice(2), nodeHost(process)).then((code) => {
  process.exitCode = code
})
