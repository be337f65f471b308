import { defaultConfigFile, type Config } from '../../engine/settings/config'
import type { Linter } from '../../engine/lint'
import type { StreamOptions } from '../command-line/stream'
import { reasonOf } from '../errors'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { ConfigLookup } from '../settings/config-lookup'
import { refuseUnknownRules } from '../settings/rule-names'
import { BadLines } from '../stream/bad-lines'
import { RecordJudge } from '../stream/judgement'
import { LineSplitter, type Line } from '../stream/lines'
import { StreamProgress } from '../stream/progress'
import { BadLine, recordIn, wayTo } from '../stream/record'
import { jsonText } from '../text/json-text'

/** The most megabytes that a line may have: far more than any message, and little enough to be kept. */
const longestLine = 16

/** `amends stream`: judges records as they come, and keeps none. Findings are its data, so none of them makes it fail. */
export async function stream(options: StreamOptions, host: Host, linter: Linter): Promise<ExitCode> {
  const config = await configOf(options, host, linter)
  const judge = new RecordJudge(linter, { ...options, config })
  const fields = { text: wayTo(options.field), id: options.id === undefined ? undefined : wayTo(options.id) }
  const lines = new LineSplitter(longestLine * 1024 * 1024)
  const bad = new BadLines(host)
  const progress = new StreamProgress(host)

  /** What is printed of a line: '' where there is nothing to say. */
  const told = async ({ number: line, bytes }: Line): Promise<string> => {
    if (!bytes) throw new BadLine(`is longer than ${longestLine} MB`)
    const record = recordIn(bytes, fields)
    if (!record) return ''
    const { text, ...named } = record
    const { findings, problems } = await judge.judge(text)
    for (const problem of problems) bad.remark(line, `was judged, but: ${problem.replace(/\.$/, '')}`)
    return options.all || findings.length > 0 ? `${jsonText({ line, ...named, findings })}\n` : ''
  }

  /** Prints together what came in together, and waits for a slow reader. Whether there still is one. */
  const pass = async (some: Iterable<Line>): Promise<boolean> => {
    let text = ''
    for (const line of some) {
      try {
        text += await told(line)
      } catch (error) {
        const isOfLine = error instanceof BadLine
        // A text that we fail at does not keep those behind it from being judged.
        bad.add(line.number, isOfLine ? error.message : `was not judged: internal error: ${reasonOf(error)}`)
      }
    }
    if (text !== '') host.stdout(text)
    progress.tell(lines.count)
    return host.drained()
  }

  let isRead = true
  for await (const chunk of host.stdinChunks()) {
    isRead = await pass(lines.push(chunk))
    if (!isRead) break
  }
  if (isRead) await pass(lines.end())
  progress.end()
  bad.end()
  return bad.count > 0 ? 2 : 0
}

/** The settings for records. What a config says of some of its files only is not about them. */
async function configOf(options: StreamOptions, host: Host, linter: Linter): Promise<Config> {
  const located = await ConfigLookup.create(options, host, linter.rules).in(host.cwd)
  const { files: _, ignore: __, overrides: ___, ...config } = located?.file ?? defaultConfigFile
  refuseUnknownRules(options.rules, linter.rules, config.houseRules)
  return { ...config, rules: { ...config.rules, ...options.rules } }
}
