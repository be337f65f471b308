/** A repository of macros, made up from a seed: the same seed gives the same files. */
import type { SourceFile } from '../engine/document'
import { hollow, ordinary, owned, topics } from './phrases'

export type Kind = 'markdown' | 'handlebars' | 'json'

/** One message before it takes the form of a file. */
interface Message {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly steps: readonly string[]
}

/** Of ten macros, three or four apologize, and of these less than a half do it badly. */
const apologizing = 0.35
const badly = 0.4
const macrosPerExport = 100

/** A third of the macros each as Markdown files, as Handlebars mails, and in exports as Zendesk writes them. */
export function createCorpus(macros: number, seed = 1): Record<Kind, SourceFile[]> {
  const dice = createDice(seed)
  const third = Math.max(1, Math.round(macros / 3))
  const pages = (extension: string, write: (message: Message, dice: Dice) => string): SourceFile[] =>
    Array.from({ length: third }, (_, i) => ({
      path: `macros/${i}.${extension}`,
      text: write(createMessage(dice), dice),
    }))
  const exports = Array.from({ length: Math.ceil(third / macrosPerExport) }, (_, i) => ({
    path: `exports/${i}.json`,
    text: zendeskExport(Math.min(macrosPerExport, third - i * macrosPerExport), dice),
  }))
  return { markdown: pages('md', markdown), handlebars: pages('hbs', handlebars), json: exports }
}

/** One Markdown file of many macros, about as long as `size` UTF-16 units. */
export function createLibrary(size: number, seed = 2): SourceFile {
  const dice = createDice(seed)
  let text = '# Library\n'
  while (text.length < size) {
    const message = createMessage(dice)
    text += `\n## ${message.title}\n\n${markdownBody(message)}`
  }
  return { path: 'library.md', text }
}

/** One export, about as long as `size` UTF-16 units. */
export function createExport(size: number, seed = 3): SourceFile {
  const sample = zendeskExport(macrosPerExport, createDice(seed)).length
  const count = Math.round((macrosPerExport * size) / sample)
  return { path: 'export.json', text: zendeskExport(count, createDice(seed)) }
}

/** Chance with a memory: each call gives the next number from 0 up to 1. */
type Dice = () => number

/** The generator known as mulberry32. */
function createDice(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(from: readonly T[], dice: Dice): T => from[Math.floor(dice() * from.length)]!

const say = (phrases: readonly string[], dice: Dice): string =>
  pick(phrases, dice).replace(/\[([^\]]+)\]/g, (_, choices: string) => pick(choices.split('|'), dice))

function createMessage(dice: Dice): Message {
  const sentences = Array.from({ length: 6 + Math.floor(dice() * 14) }, () => say(ordinary, dice))
  if (dice() < apologizing) {
    sentences.splice(Math.floor(dice() * 4), 0, say(dice() < badly ? hollow : owned, dice))
  }
  const paragraphs: string[] = []
  while (sentences.length > 0) paragraphs.push(sentences.splice(0, 1 + Math.floor(dice() * 4)).join(' '))
  const steps = dice() < 0.3 ? Array.from({ length: 3 }, () => say(ordinary, dice)) : []
  return { title: `${pick(topics, dice)} ${Math.floor(dice() * 900)}`, paragraphs, steps }
}

const markdown = (message: Message): string =>
  `---\ntitle: ${message.title}\ntags: [email, en]\n---\n\nHi {{customer.first_name}},\n\n${markdownBody(message)}`

const markdownBody = ({ paragraphs, steps }: Message): string =>
  [...paragraphs, steps.map((step) => `- ${step}`).join('\n'), '**{{agent.name}}**, Support\n']
    .filter(Boolean)
    .join('\n\n')

/** Typed in an editor, mails have entities; and their lines are broken and indented. */
function handlebars({ title, paragraphs, steps }: Message, dice: Dice): string {
  const prose = (text: string): string =>
    text
      .replaceAll('’', '&rsquo;')
      .replace(/(.{60,80}) /g, '$1\n      ')
      .replace(/\b(?:account|working days|minute)\b/, '<strong>$&</strong>')
  const body = paragraphs.map((text) => `    <p style="margin:0 0 16px">${prose(text)}</p>`)
  if (dice() < 0.4) body.splice(1, 0, '    {{#if order.late}}', body[0]!, '    {{else}}', '    {{/if}}')
  const list = steps.map((step) => `      <li>${prose(step)}</li>`).join('\n')
  return `<!doctype html>
<html lang="en">
  <head><title>${title}</title></head>
  <body>
    {{> header}}
    <p>Hi {{#if customer.first_name}}{{customer.first_name}}{{else}}there{{/if}},</p>
${body.join('\n')}
${list && `    <ol>\n${list}\n    </ol>\n`}    <p><a href="{{links.help}}">Help</a> &middot; {{agent.name}}</p>
  </body>
</html>
`
}

function zendeskExport(macros: number, dice: Dice): string {
  const records = Array.from({ length: macros }, (_, i) => {
    const message = createMessage(dice)
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
