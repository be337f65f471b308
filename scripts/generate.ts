import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateAll } from './generators/index'
import { filesBelow, loadRules, read, root } from './repository'

const files = await generateAll({ rules: await loadRules(), read }, root)

for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
// Pages of rules that are gone.
for (const path of filesBelow('docs/rules')) if (!files.has(path)) rmSync(join(root, path))
console.log(`Generated ${files.size} files.`)
