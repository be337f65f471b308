/** Tells the client to ask again, once for all that changes at a time. `send` is the request that tells it. */
export function refresher(send: () => Promise<unknown>): () => void {
  let isWanted = false
  const run = async (): Promise<void> => {
    await Promise.resolve()
    isWanted = false
    // A client that cannot do it now asks at the next change of the document.
    await send().catch(() => {})
  }
  return () => {
    if (isWanted) return
    isWanted = true
    void run()
  }
}
