import type { Edit, Fix, Problem } from '../finding'
import { didYouMean, nearest } from '../nearest'
import { verbs, type CommentedText, type Directive } from '../text/directives'
import { withoutDirective, withoutRules } from '../text/remove-directive'

const nothing: Readonly<Record<string, string>> = {
  'disable-next-line': 'nothing is found on the next line, or it is disabled there already',
  'disable-line': 'nothing is found on its line, or it is disabled there already',
  disable: 'nothing is found behind it, or it is disabled there already',
  enable: 'nothing is disabled before it',
}

/** What is wrong with a directive, given the rules that it had an effect on. */
export function problemsOf(
  file: CommentedText,
  directive: Directive,
  effects: ReadonlySet<string>,
  ruleIds: readonly string[],
  isOff: (rule: string) => boolean,
): Problem[] {
  const { verb, rules, offsets } = directive
  if (!(verb in nothing)) return [unknownVerb(directive)]
  const idle = `This amends-${verb} does nothing`
  const remove = (): Fix => fixOf('Remove this comment', withoutDirective(file.text, directive))
  if (rules.length === 0) {
    return effects.size === 0 ? [{ message: `${idle}: ${nothing[verb]}.`, offsets, fix: remove() }] : []
  }
  const isIdle = (rule: string): boolean => !ruleIds.includes(rule) || !(effects.has(rule) || isOff(rule))
  const isDone = rules.every(({ id }) => isIdle(id))
  const edits = withoutRules(directive, isIdle)
  return rules.flatMap(({ id }, index) => {
    if (!isIdle(id)) return []
    const message = ruleIds.includes(id)
      ? `${idle} for ${id}: ${nothing[verb]}.`
      : `${idle} for "${id}": there is no such rule.${didYouMean(id, ruleIds)}`
    return [
      { message, offsets, fix: isDone ? remove() : fixOf(`Remove ${id} from this comment`, edits[index]!) },
    ]
  })
}

/** What people write who know the comments of other tools. */
const inOtherTools: Readonly<Record<string, string>> = {
  'disable-file': 'disable',
  ignore: 'disable-next-line',
}

function unknownVerb({ verb, verbOffsets, offsets }: Directive): Problem {
  const meant = inOtherTools[verb] ?? nearest(verb, verbs)
  const known = verbs.map((one) => `amends-${one}`).join(', ')
  if (meant === undefined) return { message: `There is no amends-${verb}. There are ${known}.`, offsets }
  const more = verb === 'disable-file' ? ', which is in force to the end of the file' : ''
  return {
    message: `There is no amends-${verb}. Write amends-${meant}${more}.`,
    offsets,
    fix: fixOf(`Write amends-${meant}`, { offsets: verbOffsets, newText: meant }),
  }
}

const fixOf = (title: string, edit: Edit): Fix => ({ title, safety: 'safe', becomes: '', edits: [edit] })
