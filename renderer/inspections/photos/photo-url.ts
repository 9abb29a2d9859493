/** What of a photo is shown: as it counts, a small copy, or the picture that its editor begins with. */
export type PhotoPart = 'picture' | 'thumbnail' | 'original'

/** Where the window shows a photo from; the shell decrypts it while the vault is open. */
export function photoUrl(
  { id, revision }: { readonly id: string; readonly revision: number },
  part: PhotoPart,
): string {
  return `kagimori://app/photo/${id}?part=${part}&revision=${revision}`
}
