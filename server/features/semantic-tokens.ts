import type { Feature } from '../feature'

export const semanticTokens: Feature = {
  capabilities: () => ({}),
  register() {},
}
