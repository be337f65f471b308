import { resolve } from 'node:path'

/** Where `scripts/setup-fuzz.sh` puts the fuzzer. */
export const jazzer = resolve('.build/fuzz/jazzer')

/** The program itself: a module with a target, folders of inputs, and options. */
export const jazzerProgram = `${jazzer}/fuzz`
