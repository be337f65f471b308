import { writeFileSync } from 'node:fs'
import { arch, availableParallelism, platform } from 'node:os'
import { format, resolveConfig } from 'prettier'
import { figuresPath, type Fault, type Figures } from './figures'

/**
 * Keeps the figures of an area for docs/reliability.md, if this run is to measure them: `npm run reliability` says so by
 * `AMENDS_RECORD`. In other runs they are forgotten.
 */
export async function record(area: string, faults: readonly Fault[]): Promise<void> {
  if (process.env['AMENDS_RECORD'] !== area) return
  const figures: Figures = {
    measured: new Date().toISOString().slice(0, 10),
    machine: `${platform()} ${arch()}, Node ${process.versions.node}, ${availableParallelism()} cores`,
    faults,
  }
  const filepath = figuresPath(area)
  const settings = await resolveConfig(filepath)
  writeFileSync(filepath, await format(JSON.stringify(figures), { ...settings, filepath }))
}
