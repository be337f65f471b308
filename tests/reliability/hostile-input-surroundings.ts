import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goodText, type Case } from './hostile-input-case'

const stdin = 'amends check --format concise --stdin --stdin-filename good.md'
const tooMuch = 'good.md: there are more than 20 MB on the standard input, which is the most that is read'

/** What the program is started with, reads from and writes to, besides files. */
export const surroundings: readonly Case[] = [
  {
    fault: 'an endless standard input',
    injected: '`yes | amends check --stdin`, and `/dev/zero` as the input',
    script: `yes | ${stdin}; ${stdin} </dev/zero`,
    code: 2,
    told: [tooMuch, tooMuch],
    tellsGood: false,
    tried: 2,
    isLarge: true,
  },
  {
    fault: 'a standard input that is closed or empty',
    injected: '`<&-` and `</dev/null`',
    script: `${stdin} <&- && ${stdin} </dev/null`,
    code: 0,
    tellsGood: false,
    tried: 2,
  },
  {
    fault: 'a standard input that is a folder',
    injected: '`</tmp`',
    script: `${stdin} </tmp`,
    code: 2,
    told: ['good.md: the standard input is a folder. Name it without --stdin'],
    tellsGood: false,
  },
  {
    fault: 'a stream with a line without end',
    injected: '50 MB without a line break, and then a record',
    script: `{ head -c 50M /dev/zero; printf '\\n{"text":"Sorry for any inconvenience."}\\n'; } | amends stream --field text`,
    code: 2,
    told: ['Line 1 is longer than 16 MB.'],
    tellsGood: false,
    shown: ['"generic-apology"'],
    besides: 'the record behind it was judged',
    isLarge: true,
    peak: 300,
  },
  {
    fault: 'a reader that goes early',
    injected: '`| head -1` and `| true` with 300 findings',
    make: (folder) => writeFileSync(join(folder, 'many.md'), `${goodText}\n`.repeat(300)),
    script: `amends check --format concise . | head -1; one=\${PIPESTATUS[0]}; amends check --format concise . | true; exit $((one * 10 + \${PIPESTATUS[0]} == 11 ? 1 : 9))`,
    code: 1,
    tried: 2,
  },
  {
    fault: 'a standard output that is full',
    injected: '`>/dev/full`, and both outputs of the program',
    script: 'amends check . >/dev/full; amends check . >/dev/full 2>/dev/full',
    code: 2,
    told: ['the output could not be written: no space left on the device'],
    tellsGood: false,
    tried: 2,
  },
  {
    fault: 'outputs that are closed',
    injected: '`>&-` and `2>&-`',
    script: 'amends check . >&-; test $? = 1 || exit 9; amends check --format concise . 2>&-',
    code: 1,
    tried: 2,
  },
  {
    fault: 'a report that cannot be written',
    injected: 'to a folder, into a folder that is not there, to `/dev/full`, over the file that is checked',
    script: `for to in "$FOLDER" none/report.html /dev/full good.md; do amends check --output-file "$to" good.md; test $? = 2 || exit 9; done; amends check --format concise good.md`,
    code: 1,
    told: [
      'it is a directory',
      'no such file or directory',
      'no space left on the device',
      'good.md is read by this run',
    ],
    tried: 4,
  },
  {
    fault: 'an environment of nonsense',
    injected: 'homes and folders for drafts that are not there, unknown languages, terminals and widths',
    script: `HOME=/nowhere TMPDIR=/nowhere LANG=xx_YY.KOI8 TERM="$(printf '\\033[31m')" COLUMNS=-5 LINES=x CI=maybe amends check --format concise .; env -i "${process.execPath}" -v >/dev/null
      COLUMNS=99999999999999999999 FORCE_COLOR= NO_COLOR= TERM= amends check . >/dev/null; test $? = 1`,
    code: 0,
    tried: 2,
  },
  {
    fault: 'little memory',
    injected: '64 MB for Node’s heap, and 400 macros with a finding each',
    make: (folder) => {
      for (let at = 0; at < 400; at++) writeFileSync(join(folder, `${at}.md`), goodText)
    },
    script: 'FLAGS=--max-old-space-size=64 amends check --format concise .',
    code: 1,
    isLarge: true,
    tried: 400,
  },
  {
    fault: 'few files at a time',
    injected: '`ulimit -n 32`, and 200 macros',
    make: (folder) => {
      for (let at = 0; at < 200; at++) writeFileSync(join(folder, `${at}.md`), goodText)
    },
    script: 'ulimit -n 32; amends check --format concise .',
    code: 1,
    tried: 200,
  },
  {
    fault: 'arguments that are empty',
    injected: 'a path, a config and a name for the input',
    script: `amends check ""; amends check --config "" .; amends check --stdin --stdin-filename ""`,
    code: 2,
    told: ['An argument is empty.', '--config needs a value', '--stdin-filename needs a value'],
    tellsGood: false,
    tried: 3,
  },
]
