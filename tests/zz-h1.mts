import { readFileSync } from 'node:fs'
import { createLinter } from '../engine/lint'
import { defaultConfig } from '../engine/config'
import { applyEdits } from '../engine/fix'
import { rules } from '../rules'
const linter = createLinter(rules)
const lines = readFileSync('/tmp/h1/cases.txt','utf8').split('\n').filter(Boolean)
for (const line of lines) {
  const [path, tpl, raw] = line.split('\t') as [string,string,string]
  const text = raw.replaceAll('\\n','\n').replaceAll('\\r','\r')
  const config = { ...defaultConfig, ...(tpl ? { templates: tpl as any } : {}) }
  const file = { text, path }
  const f = linter.lint(file, config).findings.filter(({rule})=>rule==='generic-apology')
  const p = await linter.fixes(file, config, f)
  let m = text
  for (const x of [...f].reverse()) m = m.slice(0,x.offsets[0])+'⟦'+m.slice(...x.offsets)+'⟧'+m.slice(x.offsets[1])
  const fix = f.map(x=>p.get(x)?.[0])
  console.log(path, tpl, '|', JSON.stringify(m), f.length? fix.map(x=>x?'FIXED '+JSON.stringify(applyEdits(text,x.edits)):'reported').join(' ; '):'-')
}
