import { createLinter } from '../engine/lint'
import { rules } from '../rules'
import { defaultConfig } from '../engine/config'
import { formatOf } from '../engine/formats'
import { readWords, readApologies } from '../engine/apology/reading'
const name = process.argv[2]!, text = process.argv[3]!
const doc = formatOf({ text, path: name })!.read(text, { ...defaultConfig, wanted: () => true })
for (const m of doc.macros) for (const p of m.passages) {
  const w = readWords(p.text)
  console.log(p.role, JSON.stringify(p.text.text), w.sentences.map(s=>w.text.slice(s.start,s.end)))
  for (const r of readApologies(w, {heading:''})) console.log(JSON.stringify({head:r.head, complement:r.complement, condition:r.condition, contrast:r.contrast, hedge:r.hedge, fs:r.failureInSentence, fn:r.failureNearby}))
}
const f = { text, path: name }
const l = createLinter(rules)
const res = l.lint(f, defaultConfig)
const fx = await l.fixes(f, defaultConfig, res.findings)
for (const x of res.findings) console.log(x.rule, x.severity, JSON.stringify(text.slice(...x.offsets)), fx.get(x)!.map(z=>z.title))
console.log(res.problems)
