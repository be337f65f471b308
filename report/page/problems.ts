import { LineIndex } from '../line-index'
import type { Report } from '../report'
import { html, type Html } from './html'
import type { Section } from './section'

const mostProblems = 100

/** What could not be read, so that nobody takes silence for praise. */
export function problems({ files, sideFiles }: Report): Section | undefined {
  const all = [...files, ...sideFiles].flatMap((file) => {
    const lines = new LineIndex(file.text)
    return file.problems.map(({ message, offsets }) => {
      const line = lines.positionOf(offsets[0]).line + 1
      // A file of which nothing is known but its name has no lines.
      const where = file.text === '' ? html`${file.path}` : placeIn(file.path, line)
      return html`<li>${where}: ${message}</li>`
    })
  })
  if (all.length === 0) return undefined
  return {
    id: 'problems',
    title: 'What could not be read',
    body: html`<p>These places need somebody who looks after the files.</p>
      <ul>
        ${all.slice(0, mostProblems)}
        ${all.length > mostProblems && html`<li>and ${all.length - mostProblems} more</li>`}
      </ul>`,
  }
}

const placeIn = (path: string, line: number): Html =>
  html`<span data-path="${path}" data-line="${line}">${path}, line ${line}</span>`
