/** What befell Amends on purpose, in one way, and what came of it. */
export interface Fault {
  /** What goes wrong, as a reader would say it: "a file of 100 MB". */
  readonly fault: string
  /** How it is brought about: "one JSON string of 100 MB, `amends check`". */
  readonly injected: string
  /** What Amends did. */
  readonly happened: string
  /** How many inputs, runs or sessions were tried. */
  readonly tried: number
  readonly crashes: number
  readonly hangs: number
  /** Bytes of the user's files that were neither the old text nor the new one. */
  readonly lostBytes: number
}

/** The faults of one area, as one run measured them. */
export interface Figures {
  /** The day, as `2026-01-31`. */
  readonly measured: string
  readonly machine: string
  readonly faults: readonly Fault[]
}

/** An area of faults: what is done there, and what measures its figures anew. */
export interface Area {
  readonly id: string
  readonly title: string
  readonly about: string
  /** The program and its arguments. They keep the figures where `AMENDS_RECORD` names the area. */
  readonly measuredBy: readonly string[]
}

const tested = (project: string, file: string): readonly string[] => [
  'vitest',
  'run',
  '--project',
  project,
  file,
]

/** In the order of the page. */
export const areas: readonly Area[] = [
  {
    id: 'hostile-input',
    title: 'Hostile files and folders',
    about: 'Files and folders as nobody should meet them, given to the built command line.',
    measuredBy: tested('reliability', 'tests/reliability/hostile-input.test.ts'),
  },
  {
    id: 'hostile-texts',
    title: 'Hostile texts and settings',
    about: 'Texts, configs, house rules and globs that are built to explode, given to the engine.',
    measuredBy: tested('reliability', 'tests/reliability/hostile-texts.test.ts'),
  },
  {
    id: 'server-faults',
    title: 'Faults of a session',
    about:
      'Messages as no editor should send them, and things that break while a session runs. Afterwards the session finds what a healthy one finds.',
    measuredBy: tested('reliability', 'tests/reliability/server-faults.test.ts'),
  },
  {
    id: 'interrupted-writing',
    title: 'Interrupted writing',
    about: 'The built program, killed before each call to Linux that names something in its folder.',
    measuredBy: ['tsx', 'scripts/kill-at-every-call.ts'],
  },
  {
    id: 'refused-writing',
    title: 'Refused writing',
    about: 'Disks that refuse one call of the built program, at the worst moment.',
    measuredBy: tested('consumers', 'tests/consumers/writing-refused.test.ts'),
  },
  {
    id: 'fuzzing',
    title: 'Fuzzing',
    about:
      'Inputs made by a fuzzer that sees which code they reach. What failed once is kept in `tests/fuzz/corpus`.',
    measuredBy: ['tsx', 'scripts/fuzz.ts'],
  },
]

export const figuresPath = (area: string): string => `docs/reliability/${area}.json`
