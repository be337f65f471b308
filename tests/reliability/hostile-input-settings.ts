import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from './hostile-input-case'

/** Files that the program looks for, or is told of. `cannot` is how it says that one cannot be read. */
const kinds = {
  'a config': {
    name: 'amends.config.json',
    args: [],
    cannot: 'The config amends.config.json cannot be read: ',
  },
  'a file of suppressions': {
    name: 'amends.suppressions.json',
    args: [],
    cannot: 'The file amends.suppressions.json cannot be read: ',
  },
  'a baseline': {
    name: 'known.json',
    args: ['--baseline=known.json'],
    cannot: 'The baseline known.json cannot be read: ',
  },
  'a usage table': {
    name: 'sent.csv',
    args: ['--usage=sent.csv'],
    cannot: 'The usage table sent.csv cannot be read: ',
  },
} as const

const big = (path: string): void => {
  writeFileSync(path, '')
  truncateSync(path, 100 * 1024 * 1024)
}

type Way = readonly [what: string, make: ((path: string) => void) | string, why: string]

const ways: readonly Way[] = [
  ['a folder', (path) => mkdirSync(path), 'it is a directory'],
  ['a pipe', 'mkfifo', 'it is neither a file nor a folder'],
  ['a link in a circle', (path) => symlinkSync(path, path), 'the symbolic links go in a circle'],
  ['a link to nothing', (path) => symlinkSync('nowhere', path), 'the symbolic link leads to nothing'],
  ['a link to `/dev/zero`', (path) => symlinkSync('/dev/zero', path), 'it is neither a file nor a folder'],
]

/** Each of these files in each way, in which none of them can be read. */
const unreadable: readonly Case[] = Object.entries(kinds).flatMap(([kind, { name, args, cannot }]) =>
  ways.map(([what, make, why]): Case => {
    const given = [...(kind === 'a usage table' ? ['--format=html'] : ['--format=concise']), ...args, '.']
    const making = typeof make === 'string' ? `${make} ${name}; ` : ''
    return {
      fault: `${kind} that is ${what}`,
      injected: `at \`${name}\``,
      ...(typeof make !== 'string' && { make: (folder) => make(join(folder, name)) }),
      script: `${making}amends check ${given.join(' ')}`,
      code: 2,
      told: [`${cannot}${why}.`],
      tellsGood: false,
    }
  }),
)

/** A file with this content, given in this way, is refused with these words. */
const refused = (
  fault: string,
  injected: string,
  name: string,
  content: string | Uint8Array | undefined,
  told: readonly string[],
  more: Partial<Case> = {},
): Case => ({
  fault,
  injected,
  make: (folder) =>
    content === undefined ? big(join(folder, name)) : writeFileSync(join(folder, name), content),
  code: 2,
  told,
  tellsGood: false,
  ...more,
})

const baseline = { args: ['--baseline=known.json', '.'] }
const cache = { args: ['--cache-file=kept', '.'] }
const binary = new Uint8Array(2000).fill(0x9d)

const broken: readonly Case[] = [
  refused(
    'a config of 100 MB',
    'zeros',
    'amends.config.json',
    undefined,
    ['this file has 100 MB. Files up to 20 MB are read.'],
    { isLarge: true },
  ),
  refused('a broken config', 'JSON without an end', 'amends.config.json', '{ "rules": {', [
    'amends.config.json:1:13: ',
  ]),
  refused('a config of bytes', '2,000 of them', 'amends.config.json', binary, [
    'amends.config.json:1:1: ',
    'amends.config.json:1:2001: ',
  ]),
  refused(
    'a config of a newer version',
    'a setting that is not known',
    'amends.config.json',
    '{ "rulez": {} }',
    ['amends.config.json:1:3: '],
  ),
  refused(
    'a config that reaches for what every object has',
    '`__proto__` and `constructor` as settings',
    'amends.config.json',
    '{ "__proto__": { "rules": { "generic-apology": "off" } } }',
    ['amends.config.json:1:3: '],
  ),
  refused('suppressions of 100 MB', 'zeros', 'amends.suppressions.json', undefined, [
    'this file has 100 MB. Files up to 20 MB are read.',
  ]),
  refused('broken suppressions', 'JSON without an end', 'amends.suppressions.json', '{ "files": {', [
    'amends.suppressions.json:1:13: ',
  ]),
  refused('a baseline of 100 MB', 'zeros', 'known.json', undefined, ['known.json:1:1: '], {
    ...baseline,
    isLarge: true,
    peak: 700,
  }),
  refused('a baseline of bytes', '2,000 of them', 'known.json', binary, ['known.json:1:1: '], baseline),
  refused(
    'a baseline of a newer version',
    '`"version": 2`',
    'known.json',
    '{ "version": 2, "files": {} }',
    ['This baseline has a version that is not known here. Update Amends, or restore it from Git.'],
    baseline,
  ),
  refused(
    'a baseline of what every object has',
    'files and rules of the name `__proto__`',
    'known.json',
    '{ "version": 1, "files": { "__proto__": { "__proto__": { "0123456789abcdef": 1 } } } }',
    [],
    {
      args: ['--format=concise', '--baseline=known.json', '.'],
      code: 1,
      tellsGood: true,
      script: 'CI=1 amends check "$@"; code=$?; exit $code',
      told: ['1 finding of known.json is gone.'],
    },
  ),
  refused('a cache of 100 MB', 'zeros', 'kept', undefined, ['kept is no cache, and would be written over.'], {
    ...cache,
    isLarge: true,
    peak: 300,
  }),
  refused(
    'a cache of bytes',
    '2,000 of them',
    'kept',
    binary,
    ['kept is no cache, and would be written over.'],
    cache,
  ),
  {
    fault: 'a cache that is a pipe or a device',
    injected: 'a pipe without a reader, and a link to `/dev/zero`',
    script: `mkfifo kept; amends check --cache-file=kept . ; ln -sf /dev/zero kept; amends check --cache-file=kept .`,
    code: 2,
    told: ['so nothing can be kept there', 'so nothing can be kept there'],
    tellsGood: false,
    tried: 2,
  },
  {
    fault: 'a cache that is a folder',
    injected: 'at the name that `--cache-file` gives',
    make: (folder) => mkdirSync(join(folder, 'kept')),
    args: cache.args,
    code: 1,
    told: ['the cache kept could not be written: it is a directory'],
  },
  {
    fault: 'a cache that was cut off or changed',
    injected: 'cut to 1, 15, 100 and 1,000 bytes, and each 97th byte changed',
    script: `amends check --format concise --cache-file=kept . >first; cp kept whole
      for size in 1 15 100 1000; do head -c $size whole >kept; amends check --format concise --cache-file=kept . >again; cmp first again || exit 9; done
      "${process.execPath}" -e "const fs=require('fs');const all=fs.readFileSync('whole');for(let at=60;at<all.length;at+=97)all[at]^=1;fs.writeFileSync('kept',all)"
      amends check --format concise --cache-file=kept . >again; cmp first again || exit 9; cat again; exit 1`,
    code: 1,
    besides: 'it was made anew',
    tried: 5,
  },
  {
    fault: 'a cache that asks for what must not be opened',
    injected: 'a whole one whose questions name `/dev/zero` and a pipe, with the right digests',
    script: `mkfifo pipe; amends check --format concise --cache-file=kept . >/dev/null
      "${process.execPath}" -e "
        const fs=require('fs'),{createHash}=require('crypto');const all=fs.readFileSync('kept','utf8');const end=all.indexOf('\\n')+1
        const head=JSON.parse(all.slice(0,end));const rest=all.slice(end);const [name,length]=head.sections[0]
        const run=rest.slice(0,length);const stop=run.indexOf('\\n');const first=JSON.parse(run.slice(0,stop))
        first.questions.push(['read','/dev/zero'],['read','pipe'])
        const text=JSON.stringify(first)+run.slice(stop)
        head.sections=[[name,Buffer.byteLength(text),createHash('sha256').update(text).digest('base64')]]
        fs.writeFileSync('kept',JSON.stringify(head)+'\\n'+text)"
      amends check --format concise --cache-file=kept .`,
    code: 1,
    besides: 'it was made anew',
  },
  {
    fault: 'a `.gitignore` that cannot be read',
    injected: 'a pipe, a folder, a link in a circle, 100 MB',
    script: `mkfifo .gitignore; amends check . >/dev/null; rm .gitignore; mkdir .gitignore; amends check . >/dev/null; rmdir .gitignore
      ln -s .gitignore .gitignore; amends check . >/dev/null; rm .gitignore; truncate -s 100M .gitignore; amends check --format concise .`,
    code: 1,
    besides: 'nothing was left out',
    tried: 4,
  },
]

export const settings: readonly Case[] = [...unreadable, ...broken]
