import type { Feature } from '../feature'

export const codeLens: Feature = {
  capabilities: () => ({}),
  register() {},
}
