import { runRule, unmark } from '/work/main/tests/harness/examples'
import { rules } from '/work/main/rules/index'
for (const rule of rules) {
  for (const f of rule.examples.flags) {
    const { text, slice } = unmark(f.text)
    const o = await runRule(rule, text, 'a.md')
    const sev = f.severity ?? rule.severity
    if (o.slices[0] !== slice || o.findings.length !== 1) console.log(rule.id, 'RANGE', JSON.stringify(text), o.slices, 'want', slice)
    else if (o.findings[0].severity !== sev) console.log(rule.id, 'SEV', text, o.findings[0].severity)
    else if (o.becomes !== f.becomes) console.log(rule.id, 'FIX', text, '\n   got ', o.becomes, '\n   want', f.becomes)
  }
  for (const t of rule.examples.allows) {
    const o = await runRule(rule, t, 'a.md')
    if (o.findings.length) console.log(rule.id, 'ALLOW', t, o.slices, o.findings[0].severity)
  }
}
