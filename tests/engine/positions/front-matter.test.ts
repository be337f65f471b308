import { describe } from 'vitest'
import { checkPositions } from './check-positions'

const fixed = '[TODO: what we did]. We know [TODO: what it cost you]'
const proseFields = ['message', 'params.summary', 'lines']

describe('fields that customers read', () => {
  checkPositions(
    'a.md',
    [
      [
        'YAML',
        "---\ntitle: Sorry for any trouble\nmessage: '⟦We''re sorry for any trouble⟧.'\n---\nAll is well.\n",
        'fixed',
        `---\ntitle: Sorry for any trouble\nmessage: 'We''re sorry ${fixed}.'\n---\nAll is well.\n`,
      ],
      [
        'a block',
        '---\nmessage: >\n  ⟦We apologize\n  for any trouble⟧ today.\ntags: [a]\n---\nAll is well.\n',
        'fixed',
      ],
      [
        'TOML',
        '+++\ntitle = "Sorry for any trouble"\nmessage = "⟦We apologize for any trouble⟧ with \\"it\\"."\n+++\nAll is well.\n',
        'fixed',
      ],
      [
        'TOML over several lines',
        "+++\nmessage = '''\n⟦We apologize\nfor any trouble⟧.'''\n+++\nAll is well.\n",
        'fixed',
      ],
      [
        'JSON',
        '{\n  "title": "Sorry for any trouble",\n  "message": "⟦We apologize for any trouble⟧."\n}\n\nAll is well.\n',
        'fixed',
      ],
      [
        'a field in a field',
        '---\nparams:\n  summary: "⟦Sorry for any trouble⟧."\n---\nAll is well.\n',
        'fixed',
      ],
      [
        'a field in a table of TOML',
        '+++\n[params]\nsummary = "⟦Sorry for any trouble⟧."\n+++\nAll is well.\n',
        'fixed',
      ],
      [
        'a list',
        '---\nlines:\n  - "All is well."\n  - "⟦Sorry for any trouble⟧."\n---\nAll is well.\n',
        'fixed',
      ],
      [
        'CRLF and a byte order mark',
        '\uFEFF---\r\nmessage: "⟦Sorry for any trouble⟧."\r\n---\r\n⟦Sorry for any hassle⟧.\r\n',
        'fixed',
      ],
      ['a field that no setting names', '---\nsummary: "Sorry for any trouble."\n---\nAll is well.\n'],
      [
        'broken YAML, below which the page is read',
        '---\nmessage: Late: sorry\n---\n⟦Sorry for any trouble⟧.\n',
        'fixed',
      ],
      ['lines further down', 'All is well.\n\n---\n\n⟦Sorry for any trouble⟧.\n\n---\n', 'fixed'],
    ],
    { proseFields },
  )
})

describe('a subject, which needs no setting', () => {
  checkPositions('a.md', [
    ['in Markdown', '---\nsubject: "⟦Sorry for any trouble⟧"\n---\nAll is well.\n'],
    ['that is only a title', '---\ntitle: "Sorry for any trouble"\n---\nAll is well.\n'],
  ])
  checkPositions('a.html', [
    ['in HTML', '---\nsubject: "⟦Sorry for any trouble⟧"\n---\n<p>⟦Sorry for any hassle⟧.</p>\n'],
  ])
  checkPositions('a.liquid', [
    [
      'in a template',
      '---\nsubject: "⟦Sorry for any trouble⟧"\n---\nHi {{ name }}, ⟦sorry for any hassle⟧.\n',
    ],
    ['below a line of dashes that opens no front matter', '---\n⟦Sorry for any hassle⟧.\n---\n'],
  ])
  checkPositions('a.txt', [
    ['in plain text', '---\nsubject: "⟦Sorry for any trouble⟧"\n---\n⟦Sorry for any hassle⟧.\n'],
  ])
})
