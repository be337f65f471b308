import type { Feature } from '../feature'

export const explainFile: Feature = {
  capabilities: () => ({}),
  register() {},
}
