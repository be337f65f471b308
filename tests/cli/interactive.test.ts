import { describe, expect, it } from 'vitest'
import { run } from './run'
import { away } from './scripted-prompter'
import { walk, type Walk } from './walk'

const twoFindings = 'There was a hiccup.\n\nThere was a tangle.\n'

const cases: Record<string, Walk> = {
  'a finding is shown with its words, what the reader hears, and why': {
    files: { 'late/a.md': '# Parcel is late\n\nThere was a hiccup.\n' },
    answers: ['Skip it'],
    exit: 1,
    written: {},
    tally: '0 rewritten, 0 left out with a reason, 1 skipped.',
    seen: [
      'late/a.md',
      '  3 │ There was a hiccup.\n    │             ~~~~~~',
      'Reads as: somebody wrote hiccup.',
      'Why:      Nobody wants to read hiccup.',
      '- Keeps the meaning: There was a outage.',
      '- Only if it is true: There was a outage that we caused.',
      '- Leaves blanks for you to fill: There was a outage [TODO: when] and [TODO: how long].',
      '- Skip it\n- Leave it out from now on, with a reason\n- Skip the rest of this file (1 finding)\n- Quit',
    ],
  },
  'a finding without a rewrite says what is to be done': {
    files: { 'a.md': 'There was a tangle.\n' },
    answers: ['Skip it'],
    exit: 0,
    written: {},
    seen: ['To do:    Do without tangle.'],
  },
  'a rewrite is written, and the report tells of what is left': {
    files: { 'a.md': twoFindings },
    answers: ['Keeps the meaning', 'Skip it'],
    exit: 0,
    written: { 'a.md': 'There was a outage.\n\nThere was a tangle.\n' },
    tally: '1 rewritten, 0 left out with a reason, 1 skipped.',
    stdout: ['1 fix applied.', '0 errors, 1 warning', 'no-tangle'],
    silent: ['no-hiccup'],
  },
  'a fact is confirmed': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Only if it is true', 'Yes'],
    exit: 0,
    written: { 'a.md': 'There was a outage that we caused.\n' },
    seen: ['Is this true? There was a outage that we caused.'],
  },
  'a fact that nobody confirms leads back to the choices': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Only if it is true', 'No', 'Only if it is true', away, 'Skip it'],
    exit: 1,
    written: {},
    tally: '0 rewritten, 0 left out with a reason, 1 skipped.',
  },
  'words that the person wrote are judged as well': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Leaves blanks', 'on Monday', 'a tangle', 'Skip it'],
    exit: 0,
    written: { 'a.md': 'There was a outage on Monday and a tangle.\n' },
    tally: '1 rewritten, 0 left out with a reason, 1 skipped.',
  },
  'what was skipped is not asked again, though the sentence around it changes': {
    files: { 'amends.config.json': '{ "ban": ["kindly"] }', 'a.md': 'We kindly told you of a hiccup.\n' },
    answers: ['Skip it', 'Keeps the meaning'],
    exit: 0,
    written: { 'a.md': 'We kindly told you of a outage.\n' },
    tally: '1 rewritten, 0 left out with a reason, 1 skipped.',
    stdout: ['kindly'],
  },
  'another finding of the sentence comes up when the first one is mended': {
    files: { 'a.md': 'A tangle and a hiccup and a hiccup came.\n' },
    answers: ['Keeps the meaning', 'Keeps the meaning', 'Skip it'],
    exit: 0,
    written: { 'a.md': 'A tangle and a outage and a outage came.\n' },
    tally: '2 rewritten, 0 left out with a reason, 1 skipped.',
  },
  'the same sentence twice is asked about twice': {
    files: { 'a.md': 'There was a hiccup.\n\nThere was a hiccup.\n' },
    answers: ['Skip it', 'Keeps the meaning'],
    exit: 1,
    written: { 'a.md': 'There was a hiccup.\n\nThere was a outage.\n' },
  },
  'the rest of a file is skipped, and the next one begins': {
    files: { 'a.md': twoFindings, 'b.md': 'There was a hiccup.\n' },
    answers: ['Skip the rest', 'Keeps the meaning'],
    exit: 1,
    written: { 'b.md': 'There was a outage.\n' },
    tally: '1 rewritten, 0 left out with a reason, 2 skipped.',
  },
  'quitting keeps what was chosen and asks nothing more': {
    files: { 'a.md': 'There was a hiccup, a hiccup.\n', 'b.md': twoFindings },
    answers: ['Keeps the meaning', 'Quit'],
    exit: 1,
    written: { 'a.md': 'There was a outage, a hiccup.\n' },
    tally: '1 rewritten, 0 left out with a reason, 0 skipped.',
    stdout: ['b.md'],
  },
  'Ctrl+C leaves the file at hand as it was, and those before it as they were chosen': {
    files: { 'a.md': 'There was a hiccup.\n', 'b.md': twoFindings },
    answers: ['Keeps the meaning', 'Keeps the meaning', away],
    exit: 2,
    written: { 'a.md': 'There was a outage.\n' },
    stderr: ['amends: Interrupted. 1 file had been written before, and b.md stays as it was.\n'],
  },
  'Ctrl+C counts the entries that were written before': {
    files: { 'a.txt': 'There was a hiccup.\n', 'b.md': twoFindings },
    answers: ['Leave it out', 'our contract says so', away],
    exit: 2,
    written: { 'amends.suppressions.json': expect.stringContaining('our contract says so') as string },
    stderr: ['amends: Interrupted. 1 file had been written before, and b.md stays as it was.\n'],
  },
  'a finding is left out with a comment': {
    files: { 'a.md': 'Hello,\n\nThere was a hiccup.\n' },
    answers: ['Leave it out', '', 'our contract says so'],
    exit: 0,
    written: {
      'a.md':
        'Hello,\n\n<!-- amends-disable-next-line no-hiccup -- our contract says so -->\nThere was a hiccup.\n',
    },
    tally: '0 rewritten, 1 left out with a reason, 0 skipped.',
    seen: ['! Say in a few words why the sentence may stay.'],
  },
  'a reason that customers would read is not taken': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Leave it out', 'as --> they said', 'as they said'],
    exit: 0,
    written: {
      'a.md': '<!-- amends-disable-next-line no-hiccup -- as they said -->\nThere was a hiccup.\n',
    },
    seen: ['! These words would end the comment that they stand in.'],
  },
  'a reason that is not given leads back to the choices': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Leave it out', away, 'Quit'],
    exit: 1,
    written: {},
  },
  'a file that holds no comments gets an entry beside it, beside the config': {
    files: {
      'amends.config.json': '{}',
      'exports/a.json': '[{ "title": "T", "body": "There was a hiccup." }]\n',
    },
    answers: ['Leave it out', 'a quotation -->'],
    exit: 0,
    written: { 'amends.suppressions.json': expect.stringContaining('"reason": "a quotation -->"') as string },
    tally: '0 rewritten, 1 left out with a reason, 0 skipped.',
    stdout: ['nothing to amend'],
  },
  'entries are added to the side file that is there': {
    files: {
      'exports/amends.suppressions.json': '{ "version": 1, "files": {} }\n',
      'exports/a.json':
        '[{ "body": "There was a hiccup." }, { "body": "There was a hiccup and a tangle." }]\n',
    },
    answers: ['Leave it out', 'one', 'Leave it out', 'two', 'Leave it out', 'three'],
    exit: 0,
    written: { 'exports/amends.suppressions.json': expect.stringMatching(/one[^]*two[^]*three/) as string },
    stdout: ['nothing to amend'],
  },
  'a side file that may not be written is complained of': {
    files: { 'a.json': '[{ "body": "There was a hiccup." }]\n' },
    readOnly: ['amends.suppressions.json'],
    answers: ['Leave it out', 'a quotation'],
    exit: 2,
    written: {},
    tally: '0 rewritten, 0 left out with a reason, 0 skipped.',
    stderr: ['amends: amends.suppressions.json could not be written: permission denied'],
    stdout: ['no-hiccup'],
  },
  'a file that may not be written is complained of, and the others go on': {
    files: { 'a.md': 'There was a hiccup.\n', 'b.md': 'There was a hiccup.\n' },
    readOnly: ['a.md'],
    answers: ['Keeps the meaning', 'Keeps the meaning'],
    exit: 2,
    written: { 'b.md': 'There was a outage.\n' },
    tally: '1 rewritten, 0 left out with a reason, 0 skipped.',
    stderr: ['amends: a.md could not be written: permission denied'],
    stdout: ['a.md', 'no-hiccup'],
  },
  'nobody is asked about hints': {
    files: { 'a.md': 'There it is: whoops.\n' },
    answers: [],
    exit: 0,
    written: {},
    tally: '0 rewritten, 0 left out with a reason, 0 skipped.',
  },
  'with --quiet, nobody is asked about warnings': {
    files: { 'a.md': twoFindings },
    args: ['--quiet'],
    answers: ['Keeps the meaning'],
    exit: 0,
    written: { 'a.md': 'There was a outage.\n\nThere was a tangle.\n' },
  },
  'a file that is not UTF-8 is only reported': {
    files: { 'a.md': Buffer.from('There was a hiccup. \xff', 'latin1') },
    answers: [],
    exit: 1,
    written: {},
    tally: '0 rewritten, 0 left out with a reason, 0 skipped.',
  },
  'a file keeps its byte order mark, its line ends and its missing last one': {
    files: { 'a.md': '\uFEFFHello,\r\n\r\nThere was a hiccup.' },
    answers: ['Keeps the meaning'],
    exit: 0,
    written: { 'a.md': '\uFEFFHello,\r\n\r\nThere was a outage.' },
  },
}

describe('check --interactive', () => {
  it.each(Object.entries(cases))('%s', (_, one) => walk(one))

  it('needs a terminal', async () => {
    await run({
      args: ['--interactive'],
      files: { 'a.md': twoFindings },
      exit: 2,
      stderr: ['amends: --interactive asks questions, and there is no terminal to ask them on.'],
    })
  })
})
