import type { ExitCode } from '../exit-code'
import { textOf } from '../files/decode'
import type { Host } from '../host/host'
import { Recorder, type Deed, type Question } from './recorder'

/** A whole run: what it asked the host, a name for the answers, and what came of them. */
export interface Run {
  readonly questions: readonly Question[]
  readonly answers: string
  readonly code: ExitCode
  readonly deeds: readonly (readonly [kind: Deed[0], bytes: Uint8Array])[]
}

/** The first line says how long the texts are that follow: they can have megabytes, and are passed on as they are. */
interface Head extends Omit<Run, 'deeds'> {
  readonly deeds: readonly (readonly [kind: Deed[0], length: number])[]
}

export function runText(recorder: Recorder, code: ExitCode): string {
  const { questions, deeds } = recorder
  const head: Head = {
    questions,
    answers: recorder.answers(),
    code,
    deeds: deeds.map(([kind, text]) => [kind, Buffer.byteLength(text)]),
  }
  return `${JSON.stringify(head)}\n${deeds.map(([, text]) => text).join('')}`
}

export function readRun(section: Uint8Array): Run {
  let at = section.indexOf(10) + 1
  const head = JSON.parse(textOf(section.subarray(0, at))) as Head
  const deeds = head.deeds.map(([kind, length]) => {
    const bytes = section.subarray(at, at + length)
    at += length
    return [kind, bytes] as const
  })
  return { ...head, deeds }
}

/** Whether the host would answer everything as it did in that run. */
export function wouldRepeat({ questions, answers }: Run, host: Host, hidden: string): boolean {
  const recorder = new Recorder(host, hidden)
  recorder.ask(questions)
  return recorder.answers() === answers
}

/** Does what that run did. */
export function repeat({ deeds }: Run, host: Host, reportFile: string | undefined): void {
  for (const [kind, bytes] of deeds) {
    if (kind === 'stdout') host.stdout(bytes)
    else if (kind === 'stderr') host.stderr(textOf(bytes))
    else if (reportFile !== undefined) host.writeFile(reportFile, textOf(bytes))
  }
}
