import { setFlagsFromString } from 'node:v8'
import { nodeHost } from './host/node-host'
import { main } from './main'

// Reading leaves much garbage and keeps little. V8 would let the heap double before it looks, and more where there is room.
setFlagsFromString('--heap-growing-percent=50')

// The code is set instead of exiting at once, so that what was written to a pipe still arrives.
void main(process.argv.slice(2), nodeHost(process)).then((code) => {
  process.exitCode = code
})
