const textDocument = { uri: 'untitled:odd', version: 2 }
const start = { line: 0, character: 0 }
const range = { start, end: { line: 0, character: 5 } }
const context = { diagnostics: [], triggerKind: 1 }
const whole = { textDocument, position: start, range, context, options: {}, newName: 'x' }

/** What is no position. */
const oddPositions: readonly unknown[] = [
  null,
  7,
  {},
  [0, 0],
  { line: '1', character: null },
  { line: -5, character: -5 },
  { line: 0, character: 2.5 },
  { line: 1e300, character: 1e300 },
  { line: 2 ** 31, character: 2 ** 53 },
]

const oddCommands: readonly unknown[] = [7, null, '', 'amends.unknown', 'constructor', '__proto__']

const commands = [
  'amends.completeApology',
  'amends.explainFile',
  'amends.fixAllInFolder',
  'amends.openRulePage',
  'amends.selectSlot',
]

const oddArguments: readonly unknown[] = [
  null,
  7,
  'x',
  {},
  [null],
  [7, 7, 7],
  ['untitled:odd', {}, 'x', -1],
  [{}],
  [['']],
]

/** What a list of things may be where a client is wrong. */
const oddLists: readonly unknown[] = [
  null,
  7,
  'x',
  {},
  [null],
  [7],
  [{}],
  [{ uri: 7 }],
  [{ uri: null, type: 'x', text: 7 }],
  [[]],
]

/** Parameters that fit to no method, or to some in part. */
export const oddParams: readonly unknown[] = [
  undefined,
  null,
  7,
  'x',
  true,
  [],
  [null],
  [whole, whole],
  {},
  ...[
    null,
    7,
    'x',
    [],
    {},
    { uri: null },
    { uri: 7 },
    { uri: {} },
    { uri: '' },
    { uri: 'x', text: null },
  ].map((odd) => ({ ...whole, textDocument: odd })),
  { textDocument: { uri: 'untitled:odd', languageId: 7, version: 'x', text: 7 } },
  { textDocument: { uri: 'untitled:nothing', languageId: null, version: null, text: null } },
  { textDocument: { uri: ['untitled:list'], languageId: {}, version: {}, text: {} } },
  ...oddPositions.flatMap((odd) => [
    { ...whole, position: odd },
    { ...whole, range: odd },
    { ...whole, range: { start: odd, end: odd } },
    { ...whole, contentChanges: [{ range: { start: odd, end: odd }, text: 'x' }] },
  ]),
  ...oddLists.flatMap((odd) => [
    { ...whole, context: odd },
    { ...whole, context: { diagnostics: odd, only: odd } },
    { textDocument, contentChanges: odd },
    { settings: odd },
    { event: odd },
    { event: { added: odd, removed: odd } },
    { changes: odd },
    { files: odd },
    { ...whole, previousResultId: odd, previousResultIds: odd, partialResultToken: odd, workDoneToken: odd },
    { notebookDocument: odd, cellTextDocuments: odd, change: odd },
    { id: odd, token: odd, value: odd },
    { title: odd, data: odd, range: odd, label: odd, kind: odd, target: odd, edit: odd, command: odd },
  ]),
  ...oddCommands.map((command) => ({ command, arguments: [] })),
  ...commands.flatMap((command) => oddArguments.map((odd) => ({ command, arguments: odd }))),
]
