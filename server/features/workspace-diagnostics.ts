import type { Feature } from '../feature'

export const workspaceDiagnostics: Feature = {
  capabilities: () => ({}),
  register() {},
}
