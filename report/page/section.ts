import { html, type Html } from './html'

/** A part of the page with a heading, which the contents list. */
export interface Section {
  /** The target of links inside of the page. */
  readonly id: string
  readonly title: string
  readonly body: Html
}

export const sectionOf = ({ id, title, body }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`
