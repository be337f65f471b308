import { notationOf } from '../suppressions/comments'
import type { SourceFile } from '../document'
import type { Offsets } from '../finding'
import { directivesIn, verbs } from '../text/directives'
import { frontMatterOf } from '../text/front-matter'

/** What may stand at a place of a comment to Amends. */
export interface DirectiveWords {
  readonly what: 'verb' | 'rule' | 'value'
  readonly words: readonly string[]
  readonly offsets: Offsets
}

const VERB = /amends-([\w-]*)$/
const RULES = new RegExp(`amends-(?:${verbs.join('|')})[ \\t]+([\\w/,\\s-]*)$`)
const FIELD = /^amends:[ \t]*(\w*)$/

/** How comments end in any notation. The first is for those that are closed, or end with their line. */
const CLOSERS = ['', ' -->', ' }}', ' --}}', ' */}}', '{% endcomment %}', ' %}', ' #}', ' */}', ' */', ' %>']

/**
 * The verbs, or the rules that are not named yet, in the comment that is being written at an offset; `off` in the field
 * `amends`. A comment may be without its end: it is read as if it had one.
 */
export function directiveWordsAt(
  file: SourceFile,
  offset: number,
  rules: readonly string[],
): DirectiveWords | undefined {
  const before = file.text.slice(0, offset)
  const line = before.slice(Math.max(before.lastIndexOf('\n') + 1, offset - 500))
  const verb = VERB.exec(line)
  if (verb) {
    const start = offset - verb[1]!.length
    const isMeant = isDirective(file, `${before.slice(0, start)}disable`)
    return isMeant ? { what: 'verb', words: verbs, offsets: [start, wordEnd(file.text, offset)] } : undefined
  }
  const field = FIELD.exec(line)
  if (field && isField(file, offset))
    return { what: 'value', words: ['off'], offsets: [offset - field[1]!.length, wordEnd(file.text, offset)] }
  const named = RULES.exec(line)?.[1]
  if (named === undefined || /(?:^|\s)--/.test(named) || !isDirective(file, before)) return undefined
  const typed = /[\w/-]*$/.exec(named)![0]
  const taken = new Set(named.slice(0, named.length - typed.length).split(/[\s,]+/))
  return {
    what: 'rule',
    words: rules.filter((rule) => !taken.has(rule)),
    offsets: [offset - typed.length, wordEnd(file.text, offset)],
  }
}

/** Whether fields of the file itself stand there, and not its text. */
const isField = (file: SourceFile, offset: number): boolean =>
  offset <= (frontMatterOf(file.text)?.end ?? -1) || notationOf(file).lineComments === '#'

const wordEnd = (text: string, offset: number): number =>
  offset + /^[\w/-]*/.exec(text.slice(offset, offset + 80))![0].length

/** Whether the text ends inside of a comment to Amends. */
function isDirective(file: SourceFile, text: string): boolean {
  const from = text.lastIndexOf('amends-')
  return CLOSERS.some((closer) =>
    directivesIn({ text: text + closer, ...notationOf(file) }).some(
      ({ offsets: [start, end] }) => start < from && from < end,
    ),
  )
}
