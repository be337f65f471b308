import { LineIndex } from '../report/line-index'
import type { Report } from '../report/report'
import { html } from './html'
import type { Section } from './section'

const mostProblems = 100

/** What could not be read, so that nobody takes silence for praise. */
export function problems({ files, sideFiles }: Report): Section | undefined {
  const all = [...files, ...sideFiles].flatMap((file) => {
    const lines = new LineIndex(file.text)
    return file.problems.map(({ message, offsets }) => ({
      path: file.path,
      line: lines.positionOf(offsets[0]).line + 1,
      message,
    }))
  })
  if (all.length === 0) return undefined
  return {
    id: 'problems',
    title: 'What could not be read',
    body: html`<p>These places need somebody who looks after the files.</p>
      <ul>
        ${all.slice(0, mostProblems).map(({ path, line, message }) => html`<li data-path="${path}" data-line="${line}">${path}, line ${line}: ${message}</li>`)}
        ${all.length > mostProblems && html`<li>and ${all.length - mostProblems} more</li>`}
      </ul>`,
  }
}
