import type { Host } from './host'

/** How long the client may take to answer what nobody has to think about, in milliseconds. */
const patience = 10_000

/** The client's answer. Where that does not come in time, what `otherwise` gives or throws, so that nobody waits for ever. */
export const inTime = <Answer>(
  host: Host,
  answer: Promise<Answer>,
  otherwise: () => Answer,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const cancel = host.later(() => {
      try {
        resolve(otherwise())
      } catch (error) {
        reject(error as Error)
      }
    }, patience)
    void answer.then(resolve, reject).finally(cancel)
  })
