import type { Finding } from '../../engine/finding'
import type { CheckedFile } from '../checking/check-file'

/** A file with nothing but what is to be told of it: of the macros that changed, where only these are wanted. */
export function onlyChanged(file: CheckedFile): CheckedFile {
  const { changed, findings, leftOut, outline } = file
  if (!changed) return file
  const wanted = new Set(changed)
  return {
    ...file,
    macros: wanted.size,
    titles: new Map([...file.titles].filter(([macro]) => wanted.has(macro))),
    findings: findings.filter(({ finding }) => wanted.has(finding.macro)),
    leftOut: leftOut.filter(({ finding }) => wanted.has(finding.macro)),
    outline: outline.filter(({ macro }) => wanted.has(macro)),
  }
}

/** Those of the findings of a file that are to be told. */
export function onlyIn({ changed }: CheckedFile, findings: readonly Finding[]): readonly Finding[] {
  if (!changed) return findings
  const wanted = new Set(changed)
  return findings.filter(({ macro }) => wanted.has(macro))
}
