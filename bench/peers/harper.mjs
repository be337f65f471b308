// Lints Markdown files by harper.js, and prints how many lints there are. Runs from where that is installed.
import { readFileSync } from 'node:fs'
import { LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'

const linter = new LocalLinter({ binary })
let count = 0
for (const path of process.argv.slice(2)) count += (await linter.lint(readFileSync(path, 'utf8'))).length
console.log(count)
