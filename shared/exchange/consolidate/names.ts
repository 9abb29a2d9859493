/** A name as two laptops may have typed it: the same for the same company or person. */
export function sameName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
