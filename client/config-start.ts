/** `amends init` looks at all files for what it proposes. Here somebody is about to write it. */
export const configStart = `{
  // The levels to start from: "recommended", "strict", "incident", "no-admission" or "healthcare".
  "extends": "recommended",

  // What no customer reads, such as "drafts/**".
  "ignore": [],

  // Other levels for some of the rules: "error", "warning", "info", "hint" or "off".
  "rules": {}
}
`
/** Where the levels go: a UTF-16 offset of it. */
export const rulesAt = configStart.indexOf('{}') + 1
