import type { Feature } from '../feature'

export const documentSymbols: Feature = {
  capabilities: () => ({}),
  register() {},
}
