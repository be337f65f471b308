import type { Feature } from '../feature'

export const folding: Feature = {
  capabilities: () => ({}),
  register() {},
}
