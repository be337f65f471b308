import {
  l10n,
  ShellExecution,
  ShellQuoting,
  Task,
  TaskScope,
  tasks,
  Uri,
  workspace,
  type Disposable,
  type ShellQuotedString,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode'
import { checkArguments, program } from './check-arguments'

const type = 'amends'

/**
 * Runs the command line as a task, whose findings are listed as problems: those of a `tasks.json`, and one for each folder
 * that has the program installed. VS Code runs no task in a folder that the user does not trust.
 */
export const offerTasks = (): Disposable =>
  tasks.registerTaskProvider(type, {
    async provideTasks() {
      const folders = workspace.isTrusted ? (workspace.workspaceFolders ?? []) : []
      const isInstalled = await Promise.all(folders.map(hasProgram))
      return folders
        .filter((_, index) => isInstalled[index])
        .map((folder) => taskOf({ type }, folder, l10n.t('check')))
    },
    resolveTask: ({ definition, name, scope }) => taskOf(definition, scope ?? TaskScope.Workspace, name),
  })

async function hasProgram({ uri }: WorkspaceFolder): Promise<boolean> {
  try {
    await workspace.fs.stat(Uri.joinPath(uri, 'node_modules', '.bin', 'amends'))
    return true
  } catch {
    return false
  }
}

function taskOf(definition: TaskDefinition, scope: WorkspaceFolder | TaskScope, name: string): Task {
  const execution = new ShellExecution(program, checkArguments(definition).map(quoted))
  return new Task(definition, scope, name, 'Amends', execution, '$amends')
}

/** A glob is the program's to read, and a blank is part of a name, whatever the shell is. */
const quoted = (value: string): string | ShellQuotedString =>
  /^[\w./-]+$/.test(value) ? value : { value, quoting: ShellQuoting.Strong }
