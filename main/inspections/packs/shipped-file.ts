import { type Pack, type PackFile, packFile } from '../pack.ts'
import { shippedPacks } from '../shipped-packs.ts'
import { tidyPack } from './tidy-pack.ts'

/** A checklist as a file that carries its texts. */
export function toPackFile({ textsIn, isShipped: _, ...structure }: Pack): PackFile {
  return {
    format: 'kagimori-checklist',
    formatVersion: 1,
    ...structure,
    texts: Object.fromEntries(structure.languages.map((language) => [language, textsIn(language)])),
  }
}

/** Tells whether an id is that of a checklist that comes with the application, whatever its case. */
export function isShippedId(id: string): boolean {
  return shippedPacks.some((pack) => pack.id.toLowerCase() === id.toLowerCase())
}

/** Tells whether a tidy file holds exactly what a shipped version holds: a copy that came back unchanged. */
export function isSameAsShipped(file: PackFile): boolean {
  const shipped = shippedPacks.find(({ id, version }) => id === file.id && version === file.version)
  return shipped !== undefined && bodyOf(file) === bodyOf(tidyPack(toPackFile(shipped)))
}

function bodyOf(file: PackFile): string {
  return JSON.stringify(packFile.parse(file))
}
