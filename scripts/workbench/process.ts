import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program that runs in the background. */
export interface Running {
  /** Its process, which is also the name of the group of all that it starts. */
  readonly pid: number
  end(): void
}

/** Starts a script and waits, for at most 20 seconds, until it answers at an address. */
export async function startScript(
  node: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  address: string,
): Promise<Running> {
  // A process group of its own, because it leaves children behind when it is ended alone.
  const { pid } = spawn(node, args, { env, detached: true, stdio: 'ignore' })
  if (pid === undefined) throw new Error(`${node} does not start.`)
  const end = () => void process.kill(-pid)
  for (let tries = 0; tries < 200; tries++) {
    try {
      if ((await fetch(address)).ok) return { pid, end }
    } catch {
      // It does not listen yet.
    }
    await sleep(100)
  }
  end()
  throw new Error(`Nothing answers at ${address}.`)
}

export const freePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolvePort(port))
    })
  })
