import { resolve } from 'node:path'
import { createExplainer } from '../../engine/explain'
import { leftOutRemark, unknownFormatRemark, type ExplainedFile } from '../../engine/explained-text'
import type { Linter } from '../../engine/lint'
import { Complaints } from '../checking/complaints'
import type { ExplainFileOptions } from '../command-line/explain-file'
import type { ExitCode } from '../exit-code'
import { decode, type DecodedText } from '../files/decode'
import { isKnown } from '../files/find'
import { PartialsLookup } from '../files/partials-lookup'
import { readText } from '../files/read'
import { unlessNamedRemark } from '../files/unless-named'
import type { Host } from '../host/host'
import { explainedJson } from '../report/explained-json'
import { explainedPretty } from '../report/explained-pretty'
import { wantsColor } from '../report/output'
import { ConfigLookup } from '../settings/config-lookup'
import { relativePath } from '../text/paths'
import { pageWidth } from '../text/text-width'

/** `amends explain-file FILE…`: what is read in files, what is not, and why. It judges nothing, so it never exits with 1. */
export async function explainFile(
  options: ExplainFileOptions,
  host: Host,
  linter: Linter,
): Promise<ExitCode> {
  const configs = ConfigLookup.create({ config: options.config, rules: {} }, host, linter.rules)
  const explain = createExplainer(linter)
  const partials = new PartialsLookup(host)
  const files: ExplainedFile[] = []
  const complaints = new Complaints(host)
  for (const given of options.stdin ? [options.stdinFilename] : options.paths) {
    const path = resolve(host.cwd, given)
    const name = relativePath(host.cwd, path)
    const decoded = await complaints.attempt(name || '.', () => textOf(path, options.stdin, host))
    if (!decoded) continue
    const { text, problems } = decoded
    const nothing = { path: name, text, explanation: undefined }
    if (!isKnown(path)) {
      files.push({ ...nothing, remark: unknownFormatRemark })
      continue
    }
    const config = await configs.configOf(path)
    if (config === 'ignored') {
      files.push({ ...nothing, remark: leftOutRemark })
      continue
    }
    const explanation = explain({ path: name, text, partials: await partials.of(path, text) }, config)!
    files.push({
      path: name,
      text,
      remark: options.stdin ? undefined : unlessNamedRemark(path, host),
      explanation: { ...explanation, problems: [...problems, ...explanation.problems] },
    })
  }
  const width = pageWidth(host.columns)
  const print = options.format === 'json' ? explainedJson : explainedPretty
  if (files.length > 0) host.stdout(print(files, { color: wantsColor(options, host), width }))
  return complaints.count > 0 ? 2 : 0
}

async function textOf(path: string, stdin: boolean, host: Host): Promise<DecodedText> {
  if (stdin) return decode(await host.stdin())
  if (host.stat(path).kind !== 'file') throw new Error('this is no file. Name the files to explain')
  return readText(path, host)
}
