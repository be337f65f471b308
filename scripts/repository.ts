import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Rule } from '../engine/rule'

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What Git ignores, and Git's own folder. */
const ignored = new Set(['.git', 'node_modules', 'dist', '.build', 'coverage'])

/** The text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The paths of all files below a folder of the repository, sorted, with `/`. */
export function filesBelow(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name) && !entry.name.endsWith('.vsix'))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .sort()
}

/** The ids of the rules that have a file. */
export const ruleIds = (): string[] =>
  filesBelow('rules')
    .filter((path) => /^rules\/[^/]+\.ts$/.test(path) && path !== 'rules/index.ts')
    .map((path) => path.slice('rules/'.length, -'.ts'.length))

/** The rules as their files give them, without the generated index. */
export async function loadRules(): Promise<Rule[]> {
  const modules = ruleIds().map((id) => import(pathToFileURL(join(root, 'rules', `${id}.ts`)).href))
  return (await Promise.all(modules)).map((module: { default: Rule }) => module.default)
}
