import { configFor, parseConfig } from '../../../engine/settings/config'
import { matchesGlobs } from '../../../engine/settings/globs'
import { settingsFor } from '../../../engine/settings/settings'
import { rules } from '../../../rules'
import { Input, inputOf } from '../input'
import { holdInside, linter, holdProblems } from '../lint-laws'
import { hold, type Target } from '../target'

/** A config, the path of a file below it, and the file. */
export const config: Target = {
  title: 'Configs of any bytes, with house rules and globs, and checks by them',
  fuzz(bytes) {
    const input = new Input(bytes)
    const written = input.text()
    const path = input.text()
    const text = input.rest()
    const { config: file, problems } = parseConfig(written, rules)
    for (const { message, offsets } of problems) holdInside(offsets, written.length + 1, message)
    hold(Object.getPrototypeOf(file) === Object.prototype, 'a config is no more than its settings')
    hold(!('polluted' in {}), 'a config changes no prototype')
    const settings = configFor(file, path, matchesGlobs)
    if (settings === 'ignored') return
    const checked = { path: `/shop/${path}.md`, root: '/shop', text }
    const { problems: failures, findings } = linter.lint(checked, settings)
    holdProblems(failures, text.length)
    for (const { offsets, rule } of findings) holdInside(offsets, text.length, rule)
  },
  seeds: (files) => [
    ...files
      .filter(({ path }) => path.endsWith('amends.config.json'))
      .map(({ text }) => inputOf([], text, 'outages/late.md', TEXT)),
    ...WRITTEN.map((written) => inputOf([], written, 'mails/late.md', TEXT)),
    inputOf([], JSON.stringify(everySetting()), 'late.md', TEXT),
  ],
}

const TEXT = 'Oops, we are sorry for the delay caused by Parcelhorse, but a label was misread. Kindly wait.'

const WRITTEN: readonly string[] = [
  '{ "extends": "strict", // a comment\n "rules": { "generic-apology": "off", "house/oops": "error" }, }',
  '{ "ban": ["kindly", "oops", "as per"], "allow": ["a label was misread"] }',
  '{ "houseRules": [{ "id": "oops", "phrases": ["oops", "a * label"], "replacement": "Sorry", "message": "No." }] }',
  '{ "files": ["**/*.md", "mails/"], "ignore": ["!a", "{a,b}/**", "[a-z]*.md", "+(a|b)*(c)"] }',
  '{ "overrides": [{ "files": ["mails/**"], "kind": "denial", "rules": { "excuse-but": "hint" } }] }',
  '{ "companyNames": ["Tilewerk"], "thirdParties": ["Parcelhorse"], "placeholders": { "person": ["who"] } }',
]

/** Each setting by its name, so that the fuzzer knows them all. */
const everySetting = (): Record<string, unknown> =>
  Object.fromEntries(Object.keys(settingsFor(rules).properties).map((name) => [name, ['a']]))
