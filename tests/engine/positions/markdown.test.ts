import { checkPositions } from './check-positions'

checkPositions('a.md', [
  [
    'a quote over two lines',
    '> ⟦We apologize\n> for any trouble⟧ today.\n',
    'fixed',
    '> We apologize\n> for [TODO: what we did] today. We know [TODO: what it cost you].\n',
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

checkPositions('b.md', [
  ['a fence for mails', '```email\nDear {{name}},\n\n⟦we apologize\nfor any trouble⟧.\n```\n', 'fixed'],
  [
    'a fence with its own front matter',
    '````md\n---\nnote: sorry for any trouble\n---\n⟦Sorry for any hassle⟧.\n````\n',
    'fixed',
  ],
  ['a fence of YAML', '```yaml\nbody: "We apologize for any trouble."\n```\n'],
  ['a fence in a list in a quote', '> - ```\n>   ⟦Sorry for\n>   any trouble⟧.\n>   ```\n', 'fixed'],
  ['details', '<details>\n<summary>Late</summary>\n\n⟦Sorry for any trouble⟧.\n\n</details>\n', 'fixed'],
  ['an alert', '> [!WARNING]\n> ⟦Sorry for any trouble⟧.\n', 'fixed'],
  ['a container', '::: update Resolved | 3 May\n⟦Sorry for any trouble⟧.\n:::\n', 'fixed'],
  ['a task', '- [ ] ⟦Sorry for any trouble⟧.\n', 'fixed'],
  ['a footnote', 'All is well[^1].\n\n[^1]: ⟦Sorry for any trouble⟧ here.\n', 'fixed'],
  ['the mark of a footnote inside', '⟦We apologize[^1] for any trouble⟧.\n\n[^1]: On Monday.\n'],
  [
    'a link by reference',
    '[⟦Sorry for any trouble⟧][page].\n\n[page]: https://a.test "Sorry for any hassle"\n',
    'reported',
  ],
  ['a heading with a line below', '⟦Sorry for any trouble⟧\n======\n\nAll is well.\n'],
  ['a heading in a quote', '> ⟦Sorry for any trouble⟧\n> ---\n> All is well.\n'],
  ['HTML in a quote', '> <p>All is well.</p>\n>\n> ⟦Sorry for any trouble⟧.\n', 'fixed'],
  ['a line below a tag', '{% if late %}\n    ⟦Sorry for any trouble⟧.\n{% endif %}\n', 'fixed'],
  ['a slot in a line of its own', '<First Name>,\n⟦sorry for any trouble⟧.\n', 'fixed'],
  [
    'a pipe in a cell',
    '| A | B |\n|---|---|\n| x \\| y | {{ a \\| b }} ⟦sorry for any trouble⟧ |\n',
    'fixed',
  ],
])
