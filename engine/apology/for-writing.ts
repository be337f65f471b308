import { patterns } from '../language/pattern'
import type { ApologyReading } from './reading'

const WRITING = patterns([
  'to bother|trouble|disturb|pester|chase|bug|nag|badger|hassle you',
  'for bothering|troubling|disturbing|pestering|chasing|bugging|nagging|badgering|hassling you',
  'for the? cross-posting|crossposting|spam|cross-posts',
  'for multiple|duplicate postings|posting|copies|posts|mails|emails',
  'for the|this|my long|lengthy|wordy message|mail|email|post|text|letter|reply|intro|introduction|explanation|read|rant',
  'for the|this wall of text',
  'for the|my double|duplicate post|message|email|mail',
  'for the|my|this dumb|stupid|silly|newbie|noob|basic|naive question|questions',
  'for|about my bad|poor|broken|terrible? english',
])

/** "Sorry to bother you", and nothing behind it that was a bother. */
export const isForWriting = ({ complement, tokens }: ApologyReading): boolean => {
  if (complement.kind !== 'infinitive' && complement.kind !== 'object') return false
  const said = WRITING.at(tokens, complement.from, complement.to)
  return (
    said !== undefined &&
    !tokens.slice(said.to, complement.to).some(({ kind, word }) => kind === 'number' || word === 'at')
  )
}
