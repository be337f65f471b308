import { build } from 'esbuild'
import { join } from 'node:path'
import { root } from '../repository'
import type { Workbench } from './index'
import { openWindow, type WindowOptions } from './window'

/** What a module says in the log, so that it can be told from all else that is there. */
const answer = 'amends-answer:'

/**
 * Runs the function `observe` of a module, by its path from the root, inside the extension host of a new window, where it can
 * call what extensions can call. Gives what it returns, as JSON carries it. Throws what it throws.
 */
export async function runInHost(
  { browser, server }: Workbench,
  module: string,
  window: WindowOptions = {},
): Promise<unknown> {
  await build({
    stdin: {
      contents: `import { observe } from './${module}'
        export async function run() {
          console.log('${answer}' + JSON.stringify(await observe()))
        }`,
      resolveDir: root,
    },
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    outfile: join(server.extension, 'in-host.js'),
    logLevel: 'warning',
  })

  const log: string[] = []
  let exit = (_code: number): void => undefined
  const ended = new Promise<number>((resolve) => (exit = resolve))
  const page = await openWindow(browser, server, window, {
    configuration: {
      developmentOptions: {
        // Without it, VS Code takes no orders from the page.
        enableSmokeTestDriver: true,
        extensions: [server.extensionUri()],
        extensionTestsPath: server.extensionUri('/in-host.js'),
      },
    },
    // VS Code calls these functions of the page, where they are there.
    functions: {
      codeAutomationLog: (_type: string, parts: unknown[]) => void log.push(...parts.map(String)),
      codeAutomationExit: exit,
    },
  })
  try {
    const code = await ended
    const line = log.findLast((part) => part.startsWith(answer))
    if (code !== 0 || line === undefined) throw new Error(`${module} failed with ${code}:\n${log.join('\n')}`)
    return JSON.parse(line.slice(answer.length))
  } finally {
    await page.close()
  }
}
