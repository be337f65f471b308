import { chmodSync, closeSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goodText, type Case } from './hostile-input-case'

/** Makes symbolic links, by their names. */
const linking = (links: Readonly<Record<string, string>>) => (folder: string) => {
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(folder, name))
}

/** Makes folders with a macro in each, which get their modes afterwards. */
const closed = (modes: Readonly<Record<string, number>>) => (folder: string) => {
  for (const [name, mode] of Object.entries(modes)) {
    const path = join(folder, name)
    if (!name.endsWith('.md')) {
      mkdirSync(path)
      writeFileSync(join(path, 'a.md'), goodText)
    } else writeFileSync(path, goodText)
    chmodSync(path, mode)
  }
  chmodSync(folder, 0o777)
}

/** Each is made from within the one before, because no path leads to the last. */
const deepFolders = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  for (let depth = 0; depth < 2500; depth++) {
    if (depth % 10 === 0) writeFileSync('.gitignore', 'x')
    mkdirSync('d')
    process.chdir('d')
  }
  writeFileSync('deep.md', 'Sorry for any inconvenience.')`

const many = 20_000
const device = 'it is neither a file nor a folder; --stdin reads what is piped in'

export const folders: readonly Case[] = [
  {
    fault: 'links in circles',
    injected:
      'a folder and a file that link to themselves, to each other, to the folder above and to the top',
    make: linking({
      self: 'self',
      'self.md': 'self.md',
      one: 'two',
      two: 'one',
      here: '.',
      up: '..',
      top: '/',
    }),
    code: 1,
    besides: 'links are not followed',
    tried: 7,
  },
  {
    fault: 'links that lead nowhere, named',
    injected: 'in circles, to what is gone, and through a file',
    make: linking({ self: 'self', 'gone.md': 'nowhere', 'through.md': 'good.md/a.md' }),
    args: ['self', 'gone.md', 'through.md', 'good.md'],
    code: 2,
    told: [
      'self: the symbolic links go in a circle',
      'gone.md: the symbolic link leads to nothing',
      'through.md: a part of the path is not a directory',
    ],
    tried: 3,
  },
  {
    fault: 'a way of 40 links and more',
    injected: '`here/here/…/good.md`, 30 and 60 links long',
    make: linking({ here: '.' }),
    args: [`${'here/'.repeat(30)}good.md`, `${'here/'.repeat(60)}good.md`],
    code: 2,
    told: ['the symbolic links go in a circle'],
    tried: 2,
  },
  {
    fault: 'pipes, sockets and devices in a folder',
    injected: 'a pipe without a writer, a socket and a link to `/dev/zero`, each with the name of a macro',
    make: linking({ 'zero.md': '/dev/zero' }),
    script: `mkfifo pipe.md; ${socketAt('socket.md')}; amends check --format concise .`,
    code: 1,
    besides: 'they are passed by',
    tried: 3,
  },
  {
    fault: 'pipes, sockets and devices, named',
    injected: 'the same, and `/dev/zero` itself',
    make: linking({ 'zero.md': '/dev/zero' }),
    script: `mkfifo pipe.md; ${socketAt('socket.md')}; amends check --format concise pipe.md socket.md zero.md /dev/zero good.md`,
    code: 2,
    told: [`pipe.md: ${device}`, `socket.md: ${device}`, `zero.md: ${device}`, `zero: ${device}`],
    tried: 4,
  },
  {
    fault: 'files and folders that may not be read',
    injected: 'as another user: a file and a folder of mode 000, a folder that may be listed and not entered',
    make: closed({ 'shut.md': 0o000, shut: 0o000, listed: 0o444 }),
    asNobody: true,
    code: 2,
    told: ['shut: permission denied', 'listed/a.md: permission denied', 'shut.md: permission denied'],
    tried: 3,
  },
  {
    fault: 'a working folder that may not be read',
    injected: 'as another user, in a folder of mode 000, which was entered before',
    make: closed({ shut: 0o000 }),
    script: 'cd shut; amends check --format concise . ../good.md',
    asNobody: true,
    code: 2,
    told: ['.: permission denied'],
  },
  {
    fault: 'a working folder that is gone',
    injected: 'removed before the program starts',
    script: 'mkdir gone; cd gone; rmdir ../gone; amends check .',
    code: 2,
    told: ['The folder that this runs in is gone. Go to another one, and run this again.'],
    tellsGood: false,
  },
  {
    fault: 'a folder that is gone when its files are read',
    injected: 'removed just before its first file is opened',
    make: (folder) => {
      mkdirSync(join(folder, 'late'))
      for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, 'late', name), goodText)
    },
    meanwhile: { file: 'late/a.md', moment: 'before it is opened', command: 'rm -r late' },
    code: 2,
    told: ['late/a.md: no such file or directory', 'late/b.md: no such file or directory'],
  },
  {
    fault: 'folders in each other, beyond the longest path',
    injected: '2,500 of them, with a `.gitignore` in each tenth, and a macro in the last',
    script: `"${process.execPath}" -e "${deepFolders}"; amends check --format concise .`,
    code: 2,
    told: ['it is more than 100 folders down. Name it to have it checked'],
    isLarge: true,
  },
  {
    fault: 'a folder of very many files',
    injected: `${many.toLocaleString('en')} empty ones`,
    make: (folder) => {
      mkdirSync(join(folder, 'many'))
      for (let at = 0; at < many; at++) closeSync(openSync(join(folder, 'many', `${at}.md`), 'w'))
    },
    code: 1,
    isLarge: true,
    tried: many,
    peak: 400,
  },
]

/** A script that leaves a socket behind, made by Node, which is there. */
function socketAt(name: string): string {
  const code = `require('node:net').createServer().listen('${name}', () => process.exit())`
  return `"${process.execPath}" -e "${code}" || :`
}
