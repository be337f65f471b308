import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// The laws, in what people install: words that a program would need to break one, in all that was built.

/** A word that breaks a law, and where it may stand all the same. */
interface Law {
  readonly law: string
  readonly word: RegExp
  /** What stands there, once or more, by the file; parts of the command line are named without their hash. */
  readonly except?: Readonly<Record<string, readonly string[]>>
}

/** The name of a module in quotes. Packers of code give `require` other names, but not the modules. */
const moduleNamed = (names: string): RegExp => new RegExp(`["'\`](?:node:)?(?:${names})["'\`]`, 'g')

const laws: readonly Law[] = [
  {
    law: 'loads a module that reaches other machines',
    word: moduleNamed('net|http|https|http2|tls|dgram|dns|dns/promises|inspector|quic'),
    except: {
      // For editors that start the server with --pipe or --socket.
      'server/node.cjs': ['"node:net"'],
      // For servers of others: ours is started with a channel of Node.
      'client/start-node.cjs': ['"net"'],
    },
  },
  {
    law: 'asks for an address',
    word: /\bfetch\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b|\bsendBeacon\b/g,
  },
  {
    law: 'starts a program',
    word: moduleNamed('child_process|cluster'),
    except: {
      // Git, for --since and --staged.
      'cli.cjs': ['"node:child_process"'],
      // The server.
      'client/start-node.cjs': ['"child_process"'],
    },
  },
  {
    law: 'starts a thread',
    word: /\bnew (?:Shared)?Worker\(|["'`](?:node:)?worker_threads["'`]/g,
    // The server, in VS Code for the web.
    except: { 'client/browser.js': ['new Worker('] },
  },
  {
    law: 'makes code of a text',
    word: /\beval\(|\bFunction\(|\bnew Function\b|["'`](?:node:)?vm["'`]|\bset(?:Timeout|Interval)\(["'`]/g,
  },
  {
    law: 'loads code by a name that it makes',
    word: /\b(?:require|import)\((?!["'])|\brequire\.apply\b|\bimportScripts\(|\bprocess\.(?:binding|dlopen)\b/g,
    except: {
      // The other half of the server, from where the extension is installed.
      'server/browser.js': ['importScripts('],
    },
  },
  {
    law: 'reports on those who use it',
    word: /\.logEvent\(|createTelemetryLogger|google-analytics|googletagmanager|applicationinsights|posthog|mixpanel|amplitude\.com|segment\.io|sentry\.io|matomo|plausible\.io/gi,
  },
]

const hashes = /-[A-Z0-9]{8}(?=\.cjs$)/
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.c?js$/.test(path))
  .map((path) => [path.replace(hashes, ''), readFileSync(join('dist', path), 'utf8')] as const)

/** The words that are found, by file. */
function found(word: RegExp): Record<string, string[]> {
  const words: Record<string, Set<string>> = {}
  for (const [path, text] of files)
    for (const [match] of text.matchAll(word)) (words[path] ??= new Set()).add(match)
  return Object.fromEntries(Object.entries(words).map(([path, matches]) => [path, [...matches]]))
}

describe('no program', () => {
  it.each(laws)('$law', ({ word, except = {} }) => expect(found(word)).toEqual(except))
})

describe('all programs', () => {
  it('are looked at', () => {
    const paths = files.map(([path]) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'cli.cjs',
        'cli/linter.cjs',
        'client/browser.js',
        'client/node.cjs',
        'client/start-node.cjs',
        'library/index.js',
        'server/browser.js',
        'server/node.cjs',
        'server/report.js',
        'server/session.js',
      ]),
    )
  })

  it.each([
    ['loads a module that reaches other machines', 'x=require("node:https")'],
    ['asks for an address', 'await fetch(a)'],
    ['starts a program', "require('child_process')"],
    ['starts a thread', 'new Worker(a)'],
    ['makes code of a text', 'new Function(a)'],
    ['makes code of a text', 'setTimeout("a()")'],
    ['loads code by a name that it makes', 'import(a)'],
    ['loads code by a name that it makes', 'require(a+b)'],
    ['reports on those who use it', 'c.telemetry.logEvent(a)'],
  ])('would be seen when one %s', (law, code) => {
    const { word } = laws.find((one) => one.law === law)!
    expect(code.match(word)).not.toBeNull()
  })
})
