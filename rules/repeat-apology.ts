import type { ApologySummary, MacroInFile } from '../engine/macro/workspace-reading'
import { headWords } from '../engine/apology/heads'
import { defineRule, type WorkspaceHit } from '../engine/rule'

/** The last words about an incident owe an apology, whatever was said before. */
const CLOSES = new Set(['resolved', 'postmortem'])

export default defineRule({
  id: 'repeat-apology',
  summary: 'Updates of one incident apologize again and again.',
  hears: 'Reads as: words again, and still no news.',
  why: 'In a trial with 1.5 million riders, repeated apologies and promises to do better could do worse than saying nothing.',
  todo: 'Say in each update what changed since the last one; apologize when it is over.',
  sources: [
    {
      title:
        'Halperin, Ho, List & Muir 2022, Toward an Understanding of the Economics of Apologies, The Economic Journal 132',
      url: 'https://doi.org/10.1093/ej/ueab062',
    },
  ],
  severity: 'info',
  weight: 1,
  reads: 'workspace',
  triggers: headWords,

  check({ macros }, report) {
    const incidents = new Map<string, MacroInFile[]>()
    for (const macro of macros) {
      if (macro.incident === undefined) continue
      const updates = incidents.get(macro.incident)
      if (updates) updates.push(macro)
      else incidents.set(macro.incident, [macro])
    }
    for (const updates of incidents.values()) {
      const said = new Set<string>()
      let before: Pick<WorkspaceHit, 'macro' | 'at'> | undefined
      for (const macro of updates) {
        const again = macro.apologies.find((apology) => isRepeated(macro, apology, said))
        if (again) report({ macro, at: again, ...(before && { others: [before] }) })
        for (const { words } of macro.apologies) said.add(words)
        const [first] = macro.apologies
        if (first) before = { macro, at: first }
      }
    }
  },

  examples: {
    flags: [
      {
        text: '---\nincident: sync\nstatus: investigating\n---\nWe are sorry for the slow sync.\n===\n---\nincident: sync\nstatus: identified\n---\nA full disk slows the sync. [[We are sorry that it is still slow.]]',
      },
      {
        text: '---\nincident: 2291\nstatus: monitoring\n---\nWe apologize for the slow sync. The disk is bigger now.\n===\n---\nincident: 2291\nstatus: resolved\n---\nThe sync is fast again. [[We apologize for the slow sync.]]',
      },
      {
        text: '---\nincident: labels\nstatus: investigating\n---\nLabels come out blank. Sorry for the blank labels.\n===\n---\nincident: labels\nstatus: monitoring\n---\nLabels print again. [[Sorry for the blank labels.]]\n===\n---\nincident: labels\nstatus: resolved\n---\nWe are sorry that 40 shops could not ship until noon.',
      },
      {
        text: '---\nincident: till\nstatus: investigating\n---\nWe are sorry that tills are slow.\n===\n---\nincident: till\nstatus: identified\n---\nWe found the cause.\n===\n---\nincident: till\nstatus: monitoring\n---\n[[Again, we are sorry.]] Tills are fast again since 9:40.',
      },
    ],
    allows: [
      'We are sorry for the slow sync.\n===\nWe are sorry that it is still slow.',
      '---\nincident: sync\nstatus: investigating\n---\nThe sync is slow.\n===\n---\nincident: sync\nstatus: resolved\n---\nWe are sorry that the sync was slow from 9:10 to 9:40.',
      '---\nincident: sync\nstatus: investigating\n---\nWe are sorry for the slow sync.\n===\n---\nincident: till\nstatus: investigating\n---\nWe are sorry for the slow tills.',
      '---\nincident: sync\nstatus: identified\n---\nWe are sorry for the slow sync.\n===\n---\nincident: sync\nstatus: resolved\n---\nWe are sorry that 40 shops waited until noon. A bigger disk is in.',
      '---\nincident: sync\nstatus: identified\n---\nThe sync is slow. We are sorry for that. We are sorry for the silence, too.',
    ],
  },
})

/** A later update may apologize for the first time, or close the incident with words of its own. */
const isRepeated = ({ kind }: MacroInFile, { words }: ApologySummary, said: ReadonlySet<string>): boolean =>
  said.has(words) || (said.size > 0 && !CLOSES.has(kind))
