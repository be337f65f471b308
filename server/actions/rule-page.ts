import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import { rulePage } from '../../report/rule-page'
import type { Command } from '../feature'
import { oneOfEachRule, type Asked } from './asked'

/** The command that opens the page of a rule in the user's browser. */
export const openRulePage = 'amends.openRulePage'

/** Offers the page that explains a rule, where the client can open one. A team's own rules have none. */
export function rulePages({ session, checked, told }: Asked): CodeAction[] {
  if (!session.client.showsDocuments) return []
  return oneOfEachRule(told)
    .filter(({ rule }) => rulePage(rule) !== undefined)
    .map((finding) => {
      const title = `Open the page of ${finding.rule}`
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [session.convert.toDiagnostic(checked.document, finding)],
        command: { title, command: openRulePage, arguments: [finding.rule] },
      }
    })
}

/** Opens pages of our own rules only, whoever sends the command. */
export const showRulePage: Command = async ({ client, connection, linter }, [rule]) => {
  const known = linter.rules.find(({ id }) => id === rule)
  const page = known && rulePage(known.id)
  if (client.showsDocuments && page !== undefined) {
    await connection.window.showDocument({ uri: page, external: true })
  }
  return null
}
