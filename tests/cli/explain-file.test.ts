import { expect, it } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules/index'
import { run, type Case } from './run'

const linter = createLinter(rules)

const markdown = `---
title: Late parcel
kind: failure
---
Hi {{customer.firstName}},

We apologize for any inconvenience. <!-- ask the team first -->

- Order {{order.id}} arrives then.
`
const replies = JSON.stringify([
  {
    title: 'Late',
    body: { en: 'We apologize for any inconvenience.', de: 'Wir bitten um Entschuldigung.' },
    note: 'Only for the team.',
  },
])
const zendesk = JSON.stringify({
  macros: [
    {
      title: 'Late',
      actions: [
        { field: 'comment_value', value: 'We are sorry that your parcel is late, {{ticket.title}}.' },
      ],
    },
  ],
})
const files = {
  'macros/late.md': markdown,
  'a.json': replies,
  'z.json': zendesk,
  'locales/fr/late.txt': 'Nous sommes désolés.\n',
  'late.txt': 'Bitte entschuldigen Sie die Verzögerung, wir kümmern uns darum.\n',
  'twice.json': JSON.stringify({
    'saved-replies': [
      { name: 'Late', text: '<p>Sorry if it is late.</p>', chatText: 'Sorry if it is late.' },
    ],
  }),
  'branches.hbs': 'Sorry {{#if late}}that it is late{{else}}that we lost it{{/if}}.',
  'x.bin': 'a b',
  'secret.md': null,
  '.gitignore': 'drafts/\n',
  'drafts/a.md': 'We are sorry.\n',
  'old/.gitignore': 'a.md\n',
  'old/a.md': 'We are sorry.\n',
  'package.json': '{"description": "We are sorry."}',
}
const config = (value: object): Record<string, string> => ({ 'amends.config.json': JSON.stringify(value) })

const cases: Record<string, Omit<Case, 'args'> & { readonly args: string }> = {
  'what is read of a page, and what is not': {
    args: 'macros/late.md',
    exit: 0,
    stdout: [
      /^macros\/late\.md\nFormat {8}markdown, by the name of the file\n/,
      '\nPlaceholders  {{customer.firstName}} (person), {{order.id}}\n',
      '\nLanguage      English, because nothing says otherwise\n',
      '\nMacros        1, with 3 passages\n',
      '\nLate parcel\nKind          failure, by its own field',
      /\n +7:1 {2}body +1 finding +We apologize for any inconvenience\.\n/,
      /\n +9:3 {2}list-item +(?:judged|context) +Order \{\{order\.id\}\} arrives then\.\n/,
      /\nNot read\n +2:8 {2}Late parcel\n +the title of the macro\n +7:37 {2}<!-- ask the team first -->\n +a comment\n$/,
    ],
  },
  'a file of data that no tool has written': {
    args: 'a.json',
    exit: 0,
    stdout: [
      '\nPreset        none: strings are read by the names of their keys\n',
      '\nLanguage      English, by the key above the text\n',
      '\nLate · /0\n',
      / left alone +Wir bitten um Entschuldigung\.\n/,
      /\nNot read\n.*Only for the team\.\n +an internal note · \/0\/note\n$/,
    ],
  },
  'a preset by the shape of the file': {
    args: 'z.json',
    exit: 0,
    stdout: ['\nPreset        Zendesk, by its shape\n'],
  },
  'a text that a macro says twice': {
    args: 'twice.json',
    exit: 0,
    stdout: [/ 1 finding +Sorry if it is late\.\n.* copy +Sorry if it is late\.\n/],
  },
  'branches, with their tags': {
    args: 'branches.hbs',
    exit: 0,
    stdout: ['Sorry {{#if late}} that it is late {{else}} that we lost it {{/if}} .\n'],
  },
  'a preset by the config': {
    args: 'z.json',
    exit: 0,
    files: config({ preset: 'zendesk', templates: 'liquid', kind: 'denial' }),
    stdout: ['Zendesk, by the config\n', '; read as liquid, by the config\n', 'denial, by the config'],
  },
  'a config by name': {
    args: 'macros/late.md --config other.json',
    exit: 0,
    files: { 'other.json': '{"kind": "denial"}' },
    stdout: ['denial, by the config'],
  },
  'another language by the path': {
    args: 'locales/fr/late.txt',
    exit: 0,
    stdout: ['\nLanguage      French, by the path: left alone\n', / left alone +Nous sommes/],
    silent: ['Kind'],
  },
  'another language by its words': {
    args: 'late.txt',
    exit: 0,
    stdout: ['\nLanguage      German, by its words: left alone\n'],
  },
  'a file that no format reads': {
    args: 'x.bin',
    exit: 0,
    stdout: [/^x\.bin\nNote {10}No format reads such a file\. Known are \.md, /],
  },
  'a file that the config leaves out': {
    args: 'macros/late.md',
    exit: 0,
    files: config({ ignore: ['macros/**'] }),
    stdout: ['Note          Not checked: `files` or `ignore` in the config leaves it out.\n'],
    silent: ['Format'],
  },
  'a file that Git ignores': {
    args: 'drafts/a.md',
    exit: 0,
    stdout: ['Note          Git ignores it, so it is only checked where it is named.\n', 'Format'],
  },
  'a file that Git ignores by a list beside it': {
    args: 'old/a.md',
    exit: 0,
    stdout: ['Git ignores it, so it is only checked where it is named.\n'],
  },
  'a file of a tool': { args: 'package.json', exit: 0, stdout: ['Files of this name belong to tools'] },
  'several files, and one that cannot be read': {
    args: 'secret.md late.txt nothing.md macros',
    exit: 2,
    stdout: [/^late\.txt\n/],
    stderr: [
      'amends: secret.md: permission denied\n',
      'amends: nothing.md: no such file or directory\n',
      'amends: macros: this is no file. Name the files to explain\n',
    ],
  },
  'the standard input': {
    args: '--stdin --stdin-filename de.md',
    stdin: 'We are sorry.\n',
    exit: 0,
    stdout: [/^de\.md\nFormat {8}markdown/, 'German, by the path'],
  },
  'what a macro takes from other files': {
    args: 'mail/late.hbs mail/lost.hbs',
    files: {
      'mail/late.hbs': '{{> opening}} We lost your lamp on Monday, and a new one leaves our house today.',
      'mail/lost.hbs': '{{> opening}} We lost it. {{> closing}} {{> (choose this)}}',
      'partials/opening.hbs': 'We are sorry that we lost your lamp.',
    },
    exit: 0,
    stdout: [
      /^mail\/late\.hbs(?:\n.+)*?\n\nKind .*[^e]\nTakes +opening from partials\/opening\.hbs\n/,
      /mail\/lost\.hbs[^]*only a part of a message\nTakes +opening from partials\/opening\.hbs; closing, which is not known; something, which/,
    ],
  },
  'a narrow terminal': {
    args: 'macros/late.md',
    columns: 44,
    exit: 0,
    stdout: [/^(?:.{0,44}\n)+$/, 'We apologize…\n'],
  },
}

it.each(Object.entries(cases))('%s', async (_, { args, ...expected }) => {
  await run({
    linter,
    ...expected,
    args: ['explain-file', ...args.split(' ')],
    files: { ...files, ...expected.files },
  })
})

it('says the same to programs', async () => {
  const host = await run({
    args: ['explain-file', 'a.json', 'x.bin', '--format', 'json'],
    exit: 0,
    files,
    linter,
  })
  const report = JSON.parse(host.output.stdout)
  expect(report).toMatchObject({
    version: 1,
    files: [
      {
        path: 'a.json',
        format: 'json',
        remark: null,
        preset: { id: 'home-made', by: 'shape', misses: [] },
        templates: null,
        placeholders: [],
        macros: [
          {
            path: '/0',
            title: 'Late',
            language: { code: 'en', by: 'key' },
            kind: 'unknown',
            kindBy: 'text',
            isFragment: true,
            passages: [
              { path: '/0/body/en', role: 'body', use: 'judged', findings: 1 },
              { path: '/0/body/de', role: 'body', use: 'other-language', findings: 0 },
            ],
          },
        ],
        unread: [{ path: '/0/note', reason: 'an internal note', range: { start: { line: 0 } } }],
        problems: [],
      },
      { path: 'x.bin', format: null },
    ],
  })
})

it('marks findings in colour where the terminal has it', async () => {
  const args = ['explain-file', 'macros/late.md']
  const colored = await run({ args, exit: 0, files, linter, isTTY: true })
  expect(colored.output.stdout).toContain('\u001b[33m1 finding')
  const plain = await run({ args: [...args, '--no-color'], exit: 0, files, linter, isTTY: true })
  expect(plain.output.stdout).not.toContain('\u001b')
})
