/** Holds writes back for the moment in which a backup compares the vault with its copy. */
export type WriteGate = {
  /** Closes the gate; it opens again when the answered function is called. Two callers take turns. */
  readonly pause: () => Promise<() => void>
  /** Resolves as soon as writes are allowed. */
  readonly wait: () => Promise<void>
}

/** A gate that is open. */
export function createWriteGate(): WriteGate {
  let closed: Promise<void> | null = null

  async function wait(): Promise<void> {
    while (closed !== null) await closed
  }

  return {
    wait,
    async pause() {
      // Asked anew each time: of two who waited, the first has closed it again.
      while (closed !== null) await closed
      let open = () => {}
      closed = new Promise((resolve) => {
        open = () => {
          closed = null
          resolve()
        }
      })
      return open
    },
  }
}
