/** 0: nothing at or above the bar. 1: findings. 2: could not run, or not on everything. */
export type ExitCode = 0 | 1 | 2
