import { fixAllInFolder, fixFolder } from '../actions/fix-folder'
import type { Feature } from '../feature'

/** The command that fixes a folder. The action that offers it comes with the others. */
export const workspaceFixes: Feature = {
  register() {},
  commands: { [fixAllInFolder]: fixFolder },
}
