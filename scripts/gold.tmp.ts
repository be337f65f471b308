import { createLinter } from '/work/main/engine/lint'
import { rules } from '/work/main/rules'
import { defaultConfig } from '/work/main/engine/config'
const gold = [
"I’m so sorry that happened. I didn’t mean it the way it came across and I know it hurt you. I realize I should have handled it differently and I’m sorry.",
"I’m sorry that system failed. We’ll get that taken care of right away.",
"I’m sorry that you still can’t connect to the printer. I know that’s a hassle for you and I don’t blame you for being upset.",
"I’m sorry that your issue wasn’t fixed the first time. I’ll personally track it down, find out what’s happening, and get back to you by this time tomorrow with either a solution or next steps.",
"I’m so sorry I didn’t get the report to you on time. I know that caused a backup for you and I’m sorry for that.",
"I’m sorry I offended you. That was not my intention. I value our relationship and I’m sorry for my mistake.",
"I’m sorry I dropped the ball on that."]
const bad = ["We apologize for any inconvenience.","I apologize for any inconvenience.","I’m sorry if I offended you.","I’m sorry, but…","I’m sorry that you feel this way.","I’m sorry you feel that way,"]
const linter = createLinter(rules)
const wraps: [string,string,(s:string)=>string][] = [
 ['md','a.md',s=>s+'\n'],
 ['hbs','a.hbs',s=>'<p>Hi {{first_name}},</p><p>'+s.replace(/’/g,'&rsquo;')+'</p>'],
 ['json','a.json',s=>JSON.stringify({macro:{title:'A',actions:[{field:'comment_value_html',value:'<p>'+s+'</p>'}]}}).replace(/’/g,'\\u2019')],
]
for (const [n,p,w] of wraps) {
 for (const s of gold) for (const f of linter.lint({text:w(s),path:p},defaultConfig).findings) console.log('GOLD',n,f.severity,f.rule,f.sentence)
 for (const s of bad) console.log(n, s, linter.lint({text:w(s),path:p},defaultConfig).findings.map(f=>f.severity+' '+f.rule+' '+w(s).slice(...f.offsets)))
}
