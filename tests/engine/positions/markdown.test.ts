import { checkPositions } from './check-positions'

checkPositions('a.md', [
  [
    'a quote over two lines',
    '> ⟦We apologize\n> for any trouble⟧ today.\n',
    'fixed',
    '> We apologize\n> for [TODO: what we did]. We know [TODO: what it cost you].\n',
  ],
  ['a list item with a hard break', '- ⟦We are\n  sorry\\\n  for any trouble⟧.\n', 'fixed'],
  ['emphasis inside', '⟦We **apologize** for _any_ trouble⟧.', 'reported'],
  ['emphasis inside a word', '⟦We a**pol**ogize for any trouble⟧.', 'fixed'],
  ['escapes and entities', String.raw`AT&amp;T: we\_are here, ⟦sorry for any trouble⟧.`, 'fixed'],
  ['a fence with a message', '```text\n⟦We apologize for any trouble⟧.\n```\n', 'fixed'],
  ['a fence without a language', '```\n⟦We apologize for any trouble⟧.\n```\n', 'fixed'],
  ['a fence with code', '```ts\nthrow "We apologize for any trouble."\n```\n'],
  ['code in a line', 'Never print `sorry for any trouble` there.'],
  ['a mention in angle brackets', 'Hi @<reporter>, ⟦sorry for any trouble⟧.', 'fixed'],
  [
    'front matter',
    '---\ntitle: Sorry for any trouble\nbanned: ["sorry for any hassle"]\n---\nAll is well.\n',
  ],
  ['a table', '| Stage | Text |\n| --- | --- |\n| Done | ⟦We apologize for any trouble⟧. |\n', 'fixed'],
  ['a comment', '<!-- We apologize for any trouble. -->\n\nAll is well.\n'],
  [
    'a link, whose text takes no slot',
    '[⟦Sorry for any trouble⟧](https://a.test/sorry-for-any-trouble).',
    'reported',
  ],
  [
    'a suppression',
    '<!-- amends-disable-next-line generic-apology -- signed off by legal -->\nWe apologize for any trouble.\n',
  ],
  ['two paragraphs', 'We apologize\n\nfor any trouble.'],
])
