import { readdirSync, readFileSync } from 'node:fs'

/** The processes of a group in whose command line a text stands. */
export function processesOf(group: number, text: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .filter((pid) => {
      try {
        return groupOf(pid) === group && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
      } catch {
        // It has ended since.
        return false
      }
    })
}

/** How long a process has kept a core busy since its start, in seconds. */
export function busySeconds(pid: number): number {
  const stat = statOf(pid)
  return (Number(stat[11]) + Number(stat[12])) / ticksPerSecond
}

const ticksPerSecond = 100

const groupOf = (pid: number): number => Number(statOf(pid)[2])

/** What the system tells of a process, from its state on: its name, which is before that, may hold spaces. */
function statOf(pid: number): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')
}
