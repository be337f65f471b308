import { describe, expect, it } from 'vitest'
import { markdown } from '../../../engine/formats/markdown'
import { applyEdits } from '../../../engine/fixes/fix'
import { passagesOf, readAll } from './passages-of'
import { expectSlices } from './raw-slices'

describe('where a phrase stands in a Markdown file', () => {
  it.each([
    ['in a quote', '> ⟦We apologize\n> for any inconvenience⟧ caused.'],
    ['in a quote that goes on lazily', '> > ⟦We apologize\n> for any inconvenience⟧'],
    ['in a list item with a hard break', '- ⟦We are\n  sorry\\\n  for any inconvenience⟧'],
    ['over two spaces and CRLF', '1. Hi.\r\n2. ⟦We are sorry  \r\n   for any inconvenience⟧\r\n'],
    ['over a backslash and CRLF', '⟦We are sorry\\\r\nfor any inconvenience⟧'],
    ['over a single carriage return', '⟦We are sorry\rfor any inconvenience⟧'],
    ['in emphasis', '⟦We **apologize** for _any_ inconvenience⟧'],
    ['in emphasis within a word', '⟦We a**polo**gize for any inconvenience⟧'],
    ['struck through', '~~⟦We apologize for any inconvenience⟧~~'],
    ['with escapes and entities', '⟦We&nbsp;are sorry for any inconvenience⟧ \\_ AT&amp;T'],
    ['in a fence for text', '```text\n⟦We apologize\nfor any inconvenience⟧\n```'],
    ['in a fence without a language', 'Copy this:\n\n~~~\n⟦We apologize for any inconvenience⟧\n~~~'],
    ['in a fence for Markdown', '```markdown\n⟦We **apologize** for any inconvenience⟧\n```'],
    ['in a fence for HTML', '```html\n<p>⟦We&rsquo;re <b>very</b> sorry for any inconvenience⟧</p>\n```'],
    ['in a fence in a quote', '> ```txt\n> ⟦We apologize\n> for any inconvenience⟧\n> ```'],
    ['in a fence in a list', '- a\n\n  ```email\n  ⟦We apologize\n  for any inconvenience⟧\n  ```'],
    ['in a fence that is not closed', '```\n⟦We apologize for any inconvenience⟧'],
    ['not in code', '```ts\n// sorry for any inconvenience\n```\n\n    sorry for any inconvenience'],
    ['not in a fence of the name of a method', '```constructor\nsorry for any inconvenience\n```'],
    ['not in inline code', 'Never write `sorry for any inconvenience`.'],
    ['behind slots', 'Hi @<reporter>, <First Name>, ⟦sorry for any inconvenience⟧'],
    ['in a string of a tag', 'Hi.\n\n{% trans "⟦We are sorry for any inconvenience⟧" %}\n'],
    ['in a string of a tag in a list', '- {{ _("⟦Sorry for any inconvenience⟧") }}'],
    ['not in a string of a tag in code', 'Write `{% trans "Sorry for any inconvenience" %}`.'],
    [
      'not in a string of a tag in a fence',
      '```\n{% trans "Sorry for any inconvenience" %}\n```\n\n    {% trans "Sorry for any inconvenience" %}',
    ],
    ['in a string of a tag behind a fence', '~~~\na\n~~~\n{% trans "⟦Sorry for any inconvenience⟧" %}'],
    ['in links', '[⟦sorry for any inconvenience⟧](mailto:a@b.c?subject=sorry "sorry for any inconvenience")'],
    [
      'in links by reference',
      '[⟦sorry for any inconvenience⟧][r]\n\n[r]: /sorry "sorry for any inconvenience"',
    ],
    ['not in autolinks and images', '<https://sorry.for> ![sorry for any inconvenience](a.png)'],
    [
      'in table cells',
      '| Resolved | Text |\n| --- | --- |\n| a \\| b | ⟦We apologize for any inconvenience⟧ |',
    ],
    ['in headings', '# ⟦Sorry for any inconvenience⟧ #\n\n⟦Sorry for any inconvenience⟧\n---'],
    ['not in front matter', '---\nmessage: sorry for any inconvenience\n---\n⟦Sorry for any inconvenience⟧'],
    [
      'not in TOML front matter',
      '\uFEFF+++\r\na = "sorry for any inconvenience"\r\n+++\r\n⟦Sorry for any inconvenience⟧',
    ],
    ['behind a ruler that is no front matter', 'Hi.\n\n---\n\n⟦Sorry for any inconvenience⟧\n\n---'],
    [
      'not in comments',
      '<!-- sorry for any inconvenience -->\n\nHi <!-- sorry for any inconvenience --> you',
    ],
    ['in HTML blocks', '<details>\n<summary>More</summary>\n⟦Sorry for any inconvenience⟧\n</details>'],
    ['in a paragraph in HTML', '<details>\n\n⟦Sorry for any **inconvenience⟧**\n\n</details>'],
    ['with inline HTML', '⟦We are<br>sorry for <em>any</em> inconvenience⟧'],
    [
      'before a Hugo shortcode',
      '⟦Sorry for any inconvenience⟧ {{< track "a > b" >}} not for any\n{{% note %}}',
    ],
    ['with a template that looks like emphasis', 'Hi {{_x_}}, ⟦sorry for any inconvenience⟧ {{_y_}}'],
    ['indented in a condition', '{% if late %}\n    ⟦Sorry for any inconvenience⟧\n{% endif %}'],
    ['not across paragraphs', 'We apologize\n\nfor any inconvenience'],
    ['not across list items', '- We apologize\n- for any inconvenience'],
  ])('%s', (_name, marked) => expectSlices(markdown, marked))
})

describe('the passages of a Markdown file', () => {
  const cases: [source: string, passages: string[]][] = [
    [
      '# Hi\n\nBody *text*.\n\n- one\n  - two\n\n> said\n> - so\n\n| a |\n|-|\n| b |',
      [
        'heading ▸ Hi',
        'body ▸ Body text.',
        'list-item ▸ one',
        'list-item ▸ two',
        'quote ▸ said',
        'quote ▸ so',
        'cell ▸ a',
        'cell ▸ b',
      ],
    ],
    ['- [ ] to do\n- [x] done', ['list-item ▸ to do', 'list-item ▸ done']],
    [
      'Hi [Customer Name], see `a b` and <!-- x --> [words] [^1].',
      ['body ▸ Hi \uFFFC, see \uFFFC and \uFFFC .'],
    ],
    ['a | b\n\n* * *\n\n![x](y)', ['body ▸ a | b']],
    ['~~~md\n# A\n~~~md\n~~~', ['heading ▸ A']],
    ['\0\n\n&notanentity; &#0; <', ['body ▸ \0', 'body ▸ &notanentity; \uFFFD <']],
    ['', []],
    ['---\ntitle: x', ['body ▸ title: x']],
  ]
  it.each(cases)('%j', (source, passages) => expect(passagesOf(markdown, source)).toEqual(passages))

  it('tells what slots stand for', () => {
    const [passage] = markdown.read('Hi <First Name>, `git push` failed.', readAll).macros[0]!.passages
    expect(passage!.text.placeholderAt(3)).toMatchObject({
      kind: 'person',
      name: 'First Name',
      raw: '<First Name>',
    })
    expect(passage!.text.placeholderAt(6)).toMatchObject({
      kind: 'unknown',
      name: 'git push',
      raw: '`git push`',
    })
  })
})

describe('titles', () => {
  it.each([
    ['---\ntitle: "Late refund"\n---\n# Heading', 'Late refund'],
    ["---\r\ntags: a\r\ntitle: 'Late'  \r\n---\r\nHi", 'Late'],
    ['+++\ntitle = "Late"\n+++', 'Late'],
    ['Hi\n\n## A *heading*', 'A heading'],
    ['Hi', undefined],
  ])('%j', (source, title) => expect(markdown.read(source, readAll).macros[0]!.title).toBe(title))
})

it('gives all passages or none', () => {
  const passages = (wanted: string) =>
    markdown
      .read('a\n\nb', { ...readAll, wanted: (text) => text === wanted })
      .macros.map((macro) => macro.passages.length)
  expect(passages('b')).toEqual([2])
  expect(passages('c')).toEqual([0])
})

describe('edits', () => {
  /** Puts new words in place of old ones that stand in one passage. `undefined` where the edit is refused. */
  function rewrite(source: string, words: string, newText: string): string | undefined {
    const passages = markdown.read(source, readAll).macros[0]!.passages
    const { text } = passages.find((passage) => passage.text.text.includes(words))!
    const at = text.text.indexOf(words)
    const edits = text.edit(at, at + words.length, newText)
    return edits && applyEdits(source, edits)
  }

  const cases: [source: string, words: string, newText: string, after: string | undefined][] = [
    ['> We are\n> sorry if it hurt.', 'We are sorry if', 'I am sorry that', '> I am\n> sorry that it hurt.'],
    ['- We are  \n  sorry.', 'We are sorry', 'I am glad', '- I am  \n  glad.'],
    ['We are\\\r\nsorry.', 'We are sorry', 'I am glad', 'I am\\\r\nglad.'],
    ['> ```\n> We are\n> sorry.\n> ```', 'We are sorry', 'I am glad', '> ```\n> I am\n> glad.\n> ```'],
    ['We are **very** sorry.', 'very', 'so', 'We are **so** sorry.'],
    ['We are **very** sorry.', 'very sorry', 'glad', undefined],
    [
      'We wait.',
      'wait',
      '*a* `b` [c] <d> | \\ &amp; & e',
      'We \\*a\\* \\`b\\` [c] \\<d> \\| \\\\ \\&amp; & e.',
    ],
    ['We wait.', 'wait', 'a\nb', undefined],
    ['| We wait. |\n|-|', 'wait', 'a | b', '| We a \\| b. |\n|-|'],
  ]
  it.each(cases)('%j: %s', (source, words, newText, after) =>
    expect(rewrite(source, words, newText)).toBe(after),
  )
})

describe('what tools add to Markdown', () => {
  it.each([
    ['```plaintext\nHello\n```', ['body ▸ Hello']],
    ['```Email title="x"\nHello\n```', ['body ▸ Hello']],
    ['```yaml\nbody: Hello there\n```', []],
    ['```markdown\n---\ntitle: T\n---\n# Hello\n```', ['heading ▸ Hello']],
    ['> [!NOTE]\n> Hello there', ['quote ▸ Hello there']],
    ['Hello[^1] there.\n\n[^1]: A note\n    goes on.', ['body ▸ Hello there.', 'body ▸ A note goes on.']],
    ['::: update Resolved | 2026\nHello.\n:::\nBye', ['body ▸ Hello.', 'body ▸ Bye']],
    [':::tip\n\nHello.\n\n:::', ['body ▸ Hello.']],
    ['> Title\n> ---\n> Hello', ['heading ▸ Title', 'quote ▸ Hello']],
    ['> <p>Hello</p>\n> \n> there **now**\n', ['body ▸ Hello', 'quote ▸ there now']],
    ['> > <p>Hello\n> > there</p>\n', ['body ▸ Hello there']],
  ])('%j', (source, passages) => expect(passagesOf(markdown, source)).toEqual(passages))

  it.each([
    ['images', '![a]('.repeat(40_000)],
    ['images in long paragraphs', `${'![a]('.repeat(1900)}\n\n`.repeat(20)],
    ['links in long paragraphs', `${'[a]('.repeat(2400)}\n\n`.repeat(20)],
    ['quotes with HTML', '> <p>\n'.repeat(20_000)],
    ['quotes in quotes with HTML', `${'> '.repeat(100)}<p>a\n>\n`.repeat(200)],
  ])('takes no time for %s without end', (_, source) => {
    const start = performance.now()
    passagesOf(markdown, source)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
