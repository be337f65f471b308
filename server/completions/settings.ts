import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { settingChoicesAt } from '../../engine/completions/setting-names'
import { suppressionSettings } from '../../engine/completions/suppression-settings'
import { parseConfig } from '../../engine/settings/config'
import { toRule } from '../../engine/settings/house-rules'
import { settingsFor } from '../../engine/settings/settings'
import type { Session } from '../feature'
import { inSnippet } from '../snippets'
import { isConfig } from '../uris'

/** The settings, rules and levels of `amends.config.json`, and the rules of `amends.suppressions.json`. */
export function settingItems(
  { client, convert, linter }: Session,
  document: TextDocument,
  offset: number,
): CompletionItem[] {
  const text = document.getText()
  const { rules } = linter
  const type = isConfig(document.uri)
    ? settingsFor(rules, parseConfig(text, rules).config.houseRules.map(toRule))
    : suppressionSettings(rules.map(({ id }) => id))
  return settingChoicesAt(text, offset, type).map((choice, index) => {
    const { isName, name, offsets, description = rules.find(({ id }) => id === name)?.summary } = choice
    const [before, after] = choice.newText
    const isOpen = client.completesSnippets && isName && (before.endsWith(': ') || after !== '')
    const newText = isOpen ? `${inSnippet(before)}$1${inSnippet(after)}` : before + after
    return {
      label: name,
      kind: isName ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
      ...(choice.default !== undefined && { detail: `default: ${JSON.stringify(choice.default)}` }),
      ...(description !== undefined && { documentation: description }),
      // Between quotes or not, as it is typed.
      filterText: text[offsets[0]] === '"' ? JSON.stringify(name) : name,
      sortText: String(index).padStart(4, '0'),
      ...(isOpen && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: { range: convert.toRange(document, offsets), newText },
    }
  })
}
