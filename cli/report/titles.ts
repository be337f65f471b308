import type { FileReport } from '../../report/report'

/** The title of a macro in a report; one of nothing but white space is none. */
export function titleOf(macro: string, { titles }: Pick<FileReport, 'titles'>): string | undefined {
  const title = titles.get(macro)
  return title?.trim() ? title : undefined
}
