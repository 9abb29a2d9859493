/** Overwrites the data keys that a message carried, so that no thread keeps a copy beyond its work. */
export function forgetKeys(message: unknown): void {
  if (message === null || typeof message !== 'object' || ArrayBuffer.isView(message)) return
  for (const [name, part] of Object.entries(message)) {
    if (name === 'dataKey' && part instanceof Uint8Array) part.fill(0)
    else if (name === 'key' || name === 'value') forgetKeys(part)
  }
}
