import { l10n, LanguageStatusSeverity, Uri, type Command } from 'vscode'
import type { ServerState } from './server'

/** What the server says of how it reads a document: the answer to `amends/status`. */
export interface ReadStatus {
  /** The name of the tool whose file it is. */
  readonly preset?: string
  readonly macros: number
  readonly profile: string
  /** The URI of the config file in force. */
  readonly config?: string
  /** Whether something is wrong with that file, so that not all of it counts. */
  readonly isConfigFaulty?: true
}

/** What is known of the document that is being edited. */
export interface Known {
  readonly document: Uri
  /** How many places of it are underlined, and whether one of them is a warning or worse. */
  readonly places: number
  readonly isGrave: boolean
  /** `null` where the server does not read it, missing while it has not said. */
  readonly status?: ReadStatus | null
}

/** What a language status item shows. */
export interface StatusLine {
  readonly text: string
  readonly detail?: string
  readonly severity: LanguageStatusSeverity
  readonly busy: boolean
  readonly command?: Command
}

/** The lines of all extensions stand together, so each says whose it is. `pathOf` names a file as the user knows it. */
export function statusLine(
  state: ServerState,
  known: Known | undefined,
  pathOf: (file: Uri) => string,
): StatusLine {
  if (state === 'starting') {
    return { text: l10n.t('Amends: starting'), severity: LanguageStatusSeverity.Information, busy: true }
  }
  if (state === 'stopped') {
    return {
      text: l10n.t('Amends: not running'),
      severity: LanguageStatusSeverity.Error,
      busy: false,
      command: { title: l10n.t('Show Output'), command: 'amends.showOutput' },
    }
  }
  const { document, isGrave = false, places = 0, status } = known ?? {}
  const isRead = status !== null || places > 0
  return {
    text: isRead ? counted(places) : l10n.t('Amends: not checked'),
    severity:
      isGrave || status?.isConfigFaulty ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    busy: false,
    ...(status && { detail: detailOf(status), command: commandFor(status, document, pathOf) }),
    ...(status === null && { command: { title: l10n.t('Explain'), command: 'amends.explainFile' } }),
  }
}

function counted(places: number): string {
  if (places === 0) return l10n.t('Amends: nothing to look at')
  return places === 1 ? l10n.t('Amends: 1 place to look at') : l10n.t('Amends: {0} places to look at', places)
}

/** Short, because VS Code cuts off what is longer, and the link behind it first. */
function detailOf({ isConfigFaulty, macros, preset, profile }: ReadStatus): string {
  return [
    ...(isConfigFaulty ? [l10n.t('config has problems')] : []),
    ...(preset === undefined ? [] : [preset]),
    macros === 1 ? l10n.t('1 macro') : l10n.t('{0} macros', macros),
    // The one that is in force where nothing else is said tells nobody anything.
    ...(profile === 'recommended' ? [] : [profile]),
  ].join(' · ')
}

function commandFor(
  { config }: ReadStatus,
  document: Uri | undefined,
  pathOf: (file: Uri) => string,
): Command {
  if (config === undefined)
    return { title: l10n.t('Create Configuration'), command: 'amends.createConfig', arguments: [document] }
  const file = Uri.parse(config)
  const title = l10n.t('Open {0}', 'amends.config.json')
  return { title, tooltip: pathOf(file), command: 'vscode.open', arguments: [file] }
}
