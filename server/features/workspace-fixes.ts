import type { Feature } from '../feature'

export const workspaceFixes: Feature = {
  capabilities: () => ({}),
  register() {},
}
