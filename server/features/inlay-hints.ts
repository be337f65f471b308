import type { Feature } from '../feature'

export const inlayHints: Feature = {
  capabilities: () => ({}),
  register() {},
}
