import type { Feature } from '../feature'

export const completion: Feature = {
  capabilities: () => ({}),
  register() {},
}
