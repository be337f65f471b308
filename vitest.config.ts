import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What drives other programs meets a busy machine now and then. A second failure is a fault; the report tells of a first. */
const retry = 1

/**
 * `unit` is fast and needs nothing but Node; `editors` drives Neovim, Emacs, Helix and Vim; `consumers` the programs that
 * read what the command line writes; `reliability` breaks the built programs on purpose; `vscode` drives a real VS Code in a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // There is no such package: VS Code itself brings it.
        resolve: {
          alias: { vscode: fileURLToPath(new URL('tests/client/fake-vscode.ts', import.meta.url)) },
        },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/editors/**', 'tests/consumers/**', 'tests/reliability/**'],
          setupFiles: ['tests/harness/chance.ts'],
          // No test changes what another one sees, and loading the engine anew for each file took most of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'editors',
          retry,
          include: ['tests/editors/**/*.test.ts'],
          exclude: ['tests/editors/vscode/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'consumers',
          retry,
          include: ['tests/consumers/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'reliability',
          retry,
          include: ['tests/reliability/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'vscode',
          include: ['tests/editors/vscode/**/*.test.ts'],
          // Each of these needs most of the machine.
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
