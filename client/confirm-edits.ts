import { l10n, window } from 'vscode'
import { CancellationToken, type WorkspaceEdit, type WorkspaceMiddleware } from 'vscode-languageclient'
import { savingWhatChanges } from './saving'

/**
 * Asks before an edit that the user is to look at first. VS Code's own preview begins with nothing ticked, so whoever
 * wants all of it would have to tick file after file.
 */
export const confirmEdits: NonNullable<WorkspaceMiddleware['handleApplyEdit']> = async (params, next) => {
  const { edit, label = l10n.t('Changes') } = params
  if (!needsConfirmation(edit)) return next(params, CancellationToken.None)
  const all = l10n.t('Apply All')
  const some = l10n.t('Choose…')
  const choice = await window.showInformationMessage(
    readyFor(edit, label),
    { modal: true, detail: l10n.t('“{0}” shows each of them before anything is changed.', some) },
    all,
    some,
  )
  const apply = (wanted: WorkspaceEdit) =>
    savingWhatChanges(urisIn(wanted), async () => next({ ...params, edit: wanted }, CancellationToken.None))
  if (choice === all) {
    const result = await apply(confirmed(edit))
    const isRefused = 'applied' in result && !result.applied
    return isRefused
      ? { applied: false, failureReason: l10n.t('A file has changed in the meantime.') }
      : result
  }
  if (choice === some) await apply(edit)
  // Nobody can tell what was ticked, so the server must not say that all of it is done.
  return { applied: false }
}

const needsConfirmation = ({ changeAnnotations = {} }: WorkspaceEdit): boolean =>
  Object.values(changeAnnotations).some((annotation) => annotation.needsConfirmation)

const confirmed = ({ changeAnnotations = {}, ...edit }: WorkspaceEdit): WorkspaceEdit => ({
  ...edit,
  changeAnnotations: Object.fromEntries(
    Object.entries(changeAnnotations).map(([id, annotation]) => [
      id,
      { ...annotation, needsConfirmation: false },
    ]),
  ),
})

const urisIn = ({ documentChanges = [] }: WorkspaceEdit): string[] =>
  documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []))

function readyFor({ documentChanges = [] }: WorkspaceEdit, label: string): string {
  const count = documentChanges.length
  return count === 1
    ? l10n.t('{0} are ready for 1 file.', label)
    : l10n.t('{0} are ready for {1} files.', label, count)
}
