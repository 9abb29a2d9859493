import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A canary that was found where nothing readable may be. */
export type FoundCanary = { readonly file: string; readonly canary: string }

/** Looks into every file below a folder for texts as UTF-8 or UTF-16, and into the files' names. */
export function findCanaries(folder: string, canaries: readonly string[]): FoundCanary[] {
  const wanted = canaries.map((canary) => ({
    canary,
    bytes: [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')],
  }))
  return filesBelow(folder).flatMap((file) => {
    const content = readFileSync(file)
    return wanted
      .filter(({ canary, bytes }) => file.includes(canary) || bytes.some((form) => content.includes(form)))
      .map(({ canary }) => ({ file, canary }))
  })
}

/** Every ordinary file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
