import type { Feature } from '../feature'

export const documentLinks: Feature = {
  capabilities: () => ({}),
  register() {},
}
