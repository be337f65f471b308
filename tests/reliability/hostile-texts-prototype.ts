import type { SourceFile } from '../../engine/document'

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length']

const sentence = 'Sorry for any trouble.'

/** Files that use such a name wherever a file can name something. */
export const prototypeFiles: readonly SourceFile[] = names.flatMap((name) => [
  {
    path: 'a.json',
    text: `{"${name}":{"polluted":"${sentence}"},"body":"${sentence}","${name}":"${sentence}"}`,
  },
  { path: 'a.json', text: `[{"title":"${name}","body":"${sentence}","tags":["${name}"],"kind":"${name}"}]` },
  {
    path: 'a.yaml',
    text: `${name}:\n  polluted: &${name} ${sentence}\nbody: *${name}\nother:\n  <<: *${name}\n`,
  },
  { path: 'a.csv', text: `${name},body,${name}\n${sentence},${sentence},${name}\n` },
  { path: 'a.md', text: `---\n${name}: ${sentence}\nkind: ${name}\nsubject: ${name}\n---\n\n${sentence}` },
  {
    path: 'a.md',
    text: `+++\n${name} = { polluted = "${sentence}" }\n[${name}.${name}]\na = 1\n+++\n\n${sentence}`,
  },
  {
    path: 'a.md',
    text: `<!-- amends-disable-next-line ${name} -->\n${sentence}\n\n# ${name}\n\n[${name}]: b`,
  },
  { path: 'a.hbs', text: `{{${name}}} {{#${name}}}${sentence}{{/${name}}} {{> ${name}}} {{dc.${name}}}` },
  { path: 'a.html', text: `<${name} ${name}="${name}">${sentence}</${name}>&${name};<p>${sentence}</p>` },
  { path: `${name}.md`, text: sentence, partials: () => undefined },
])
