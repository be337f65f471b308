/** Files about a project, and files that belong to its tools. */
const OTHER_FILES =
  /^(?:readme|changelog|changes|history|contributing|contributors|licen[sc]e|code[-_]of[-_]conduct|security|authors|codeowners|governance|maintainers|notice|roadmap|todo|agents|claude|pull_request_template|(?:[^.]*[-_])?(?:style|tone|writing|voice)[-_]?guide(?:lines)?|glossary|requirements|robots|humans|llms|cmakelists|composer|bower|lerna|nx|turbo|deno|jsconfig|renovate|vercel|netlify|firebase|manifest|angular|mkdocs|_config|pubspec|chart|docker-compose.*|openapi|swagger|[^.]*\.(?:schema|config|lock))\.[^/]*$|^\./i

/** Folders of what no customer gets, though it may look so. */
const OTHER_FOLDERS =
  /^(?:tests?|__tests__|specs?|fixtures?|__fixtures__|__snapshots__|coverage|build|out|target|\..+)$/i

/** Folders in which messages are the exception. */
const DOCS = /^(?:docs?|documentation|wiki|adr|decisions|scripts|tools)$/i

const MACRO_FOLDERS =
  /^(?:(?:.*[-_. ])?(?:macros?|responses?|repl(?:y|ies)|canned|snippets?|e?mails?|mailers?|letters?|messages?|chats?|sms|helpdesk|support|notifications?|templates?|incidents?|outages?|status(?:[-_]?pages?)?|postmortems?|locales?|i18n|l10n|lang|translations?|intents?|exports?))$/i

/** What its path says of a file. */
export type Sign =
  | { readonly holds: 'macros' | 'docs' | 'maybe' }
  /** `ignore` is the glob of all files that are alike. */
  | { readonly holds: 'other'; readonly ignore: string }

/** The file's own name comes first, and of folders that say macros or docs the one nearest to it. */
export function signOf(path: string): Sign {
  const folders = path.split('/')
  const name = folders.pop()!
  if (OTHER_FILES.test(name)) return { holds: 'other', ignore: literal(name) }
  const other = folders.find((folder) => OTHER_FOLDERS.test(folder))
  if (other !== undefined) return { holds: 'other', ignore: `**/${literal(other)}/**` }
  const telling = folders.findLast((folder) => MACRO_FOLDERS.test(folder) || DOCS.test(folder))
  if (telling === undefined) return { holds: 'maybe' }
  return { holds: MACRO_FOLDERS.test(telling) ? 'macros' : 'docs' }
}

/** A path as a glob that means it and nothing else. */
export const literal = (path: string): string => path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')
