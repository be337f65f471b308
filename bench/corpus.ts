/** A repository of macros, made up from a seed: the same seed gives the same files. */
import type { SourceFile } from '../engine/document'
import { createDice, type Dice } from './dice'
import type { Letters } from './letters'
import { createMessage, type Message } from './messages'

export type Kind = 'markdown' | 'handlebars' | 'json'

const macrosPerExport = 500

/** A third of the macros each as Markdown files, as Handlebars mails, and in exports as Zendesk writes them. */
export function createCorpus(
  macros: number,
  letters: Letters = 'plain',
  seed = 1,
): Record<Kind, SourceFile[]> {
  const dice = createDice(seed)
  const third = Math.max(1, Math.round(macros / 3))
  const pages = (folder: string, extension: string, write: Writer): SourceFile[] =>
    Array.from({ length: third }, (_, i) => {
      const message = createMessage(dice, letters)
      const topic = message.topic.toLowerCase().replaceAll(' ', '-')
      return { path: `${folder}/${topic}/${i}.${extension}`, text: write(message, dice) }
    })
  const exports = Array.from({ length: Math.ceil(third / macrosPerExport) }, (_, i) => ({
    path: `exports/${i}.json`,
    text: zendeskExport(Math.min(macrosPerExport, third - i * macrosPerExport), dice, letters),
  }))
  return {
    markdown: pages('macros', 'md', markdown),
    handlebars: pages('mails', 'hbs', handlebars),
    json: exports,
  }
}

type Writer = (message: Message, dice: Dice) => string

/** One Markdown file of many macros, about as long as `size` UTF-16 units. */
export function createLibrary(size: number, seed = 2): SourceFile {
  const dice = createDice(seed)
  let text = '# Library\n'
  while (text.length < size) {
    const message = createMessage(dice, 'rich')
    text += `\n## ${message.title}\n\n${markdownBody(message)}`
  }
  return { path: 'library.md', text }
}

/** One mail of many messages, about as long as `size` UTF-16 units. */
export function createMail(size: number, seed = 4): SourceFile {
  const dice = createDice(seed)
  let text = ''
  while (text.length < size) text += handlebarsBody(createMessage(dice, 'rich'), dice)
  return { path: 'mail.hbs', text: mailOf('Everything', text) }
}

/** One export, about as long as `size` UTF-16 units. */
export function createExport(size: number, seed = 3): SourceFile {
  const sample = 20
  const length = zendeskExport(sample, createDice(seed), 'rich').length
  const count = Math.max(1, Math.round((sample * size) / length))
  return { path: 'export.json', text: zendeskExport(count, createDice(seed), 'rich') }
}

const markdown: Writer = (message) =>
  `---\ntitle: ${message.title}\ntags: [email, en]\n---\n\nHi {{customer.first_name}},\n\n${markdownBody(message)}`

const markdownBody = ({ paragraphs, steps }: Message): string =>
  [...paragraphs, steps.map((step) => `- ${step}`).join('\n'), '**{{agent.name}}**, Support\n']
    .filter(Boolean)
    .join('\n\n')

const handlebars: Writer = (message, dice) => mailOf(message.title, handlebarsBody(message, dice))

/** Typed in an editor, mails have entities; and their lines are broken and indented. */
function handlebarsBody({ paragraphs, steps }: Message, dice: Dice): string {
  const prose = (text: string): string =>
    text
      .replace(/[’']/g, '&rsquo;')
      .replaceAll('\u00A0', '&nbsp;')
      .replace(/(.{60,80}) /g, '$1\n      ')
      .replace(/\b(?:account|working days|minute)\b/, '<strong>$&</strong>')
  const body = paragraphs.map((text) => `    <p style="margin:0 0 16px">${prose(text)}</p>`)
  if (dice() < 0.4) body.splice(1, 0, '    {{#if order.late}}', body[0]!, '    {{else}}', '    {{/if}}')
  const list = steps.map((step) => `      <li>${prose(step)}</li>`).join('\n')
  return `${body.join('\n')}\n${list && `    <ol>\n${list}\n    </ol>\n`}`
}

const mailOf = (title: string, body: string): string => `<!doctype html>
<html lang="en">
  <head><title>${title}</title></head>
  <body>
    {{> header}}
    <p>Hi {{#if customer.first_name}}{{customer.first_name}}{{else}}there{{/if}},</p>
${body}    <p><a href="{{links.help}}">Help</a> &middot; {{agent.name}}</p>
  </body>
</html>
`

function zendeskExport(macros: number, dice: Dice, letters: Letters): string {
  const records = Array.from({ length: macros }, (_, i) => {
    const message = createMessage(dice, letters)
    return {
      id: 900000 + i,
      title: `Support::${message.title}`,
      active: true,
      updated_at: '2025-03-11T14:01:00Z',
      actions: [
        { field: 'status', value: 'pending' },
        comment(message, dice),
        { field: 'set_tags', value: 'macro en' },
      ],
    }
  })
  return `${JSON.stringify({ macros: records, count: macros }, null, 2)}\n`
}

/** Half of the comments are HTML, the others are text. */
function comment({ paragraphs, steps }: Message, dice: Dice): { field: string; value: string | string[] } {
  const texts = ['Hi {{ticket.requester.first_name}},', ...paragraphs, ...steps]
  return dice() < 0.5
    ? { field: 'comment_value_html', value: texts.map((text) => `<p>${text}</p>`).join('<br>') }
    : { field: 'comment_value', value: ['channel:all', texts.join('\n\n')] }
}
