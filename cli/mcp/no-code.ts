import { config } from 'zod'

// Schemas would otherwise be turned into code, which nothing here may do. They look at this when they are made, and the
// protocol's library makes its own when it is loaded: so this is imported before that.
config({ jitless: true })
