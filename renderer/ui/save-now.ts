const savers = new Set<() => Promise<void>>()

/** Registers something to save before the vault locks or the window closes; answers how to take it back. */
export function saveBeforeLock(flush: () => Promise<void>): () => void {
  savers.add(flush)
  return () => savers.delete(flush)
}

/** Saves everything that is being typed; never throws. */
export async function saveEverything(): Promise<void> {
  await Promise.allSettled([...savers].map((flush) => flush()))
}
