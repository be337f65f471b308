import type { RecordType } from './settings'

/** What an editor shows beside findings. These settings are a person's own, so `amends.config.json` has none of them. */
export interface EditorSettings {
  readonly codeLens: boolean
  readonly inlayHints: boolean
}

export const defaultEditorSettings: EditorSettings = { codeLens: true, inlayHints: false }

export const editorSettings: RecordType = {
  type: 'record',
  keys: 'setting',
  properties: {
    codeLens: {
      type: { type: 'boolean' },
      description: 'Shows above a macro what it is for and which parts of a good answer it lacks.',
      default: defaultEditorSettings.codeLens,
    },
    inlayHints: {
      type: { type: 'boolean' },
      description: 'Shows behind "sorry" whether it is an apology, empathy or regret.',
      default: defaultEditorSettings.inlayHints,
    },
  } satisfies Record<keyof EditorSettings, RecordType['properties'][string]>,
}
