import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver'
import { directiveWordsAt } from '../../engine/completions/directive-words'
import { toRule } from '../../engine/settings/house-rules'
import type { CheckedDocument } from '../documents'
import type { Session } from '../feature'

const meanings: Readonly<Record<string, string>> = {
  disable: 'Leaves out what is found from here on.',
  enable: 'Ends what `amends-disable` began.',
  'disable-line': 'Leaves out what is found on this line.',
  'disable-next-line': 'Leaves out what is found on the next line with words.',
  off: 'Leaves out the whole file.',
}

/** The verbs and the rules in comments that leave out findings. */
export function directiveItems(
  { convert, linter }: Session,
  { file, document, config }: CheckedDocument,
  offset: number,
): CompletionItem[] {
  const rules = [...linter.rules, ...(config === 'ignored' ? [] : config.houseRules.map(toRule))]
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]))
  const found = directiveWordsAt(file, offset, [...summaries.keys()])
  if (!found) return []
  const range = convert.toRange(document, found.offsets)
  return found.words.map((word) => {
    const documentation = found.what === 'rule' ? summaries.get(word) : meanings[word]
    return {
      label: word,
      kind: found.what === 'rule' ? CompletionItemKind.EnumMember : CompletionItemKind.Keyword,
      ...(documentation !== undefined && { documentation }),
      textEdit: { range, newText: word },
    }
  })
}
