#!/usr/bin/env node
// `npm start`: builds what is missing, then runs the command line on the given arguments, or on the examples.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import './setup.mjs'

const program = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
const args = process.argv.slice(2)
const isTour = args.length === 0

const { status } = spawnSync(process.execPath, [program, ...(isTour ? ['check', 'examples'] : args)], {
  stdio: 'inherit',
})

if (isTour && status === 1) {
  console.log('\nThe examples hold non-apologies on purpose. In CI this check would end with exit code 1.')
} else {
  process.exitCode = status ?? 2
}
