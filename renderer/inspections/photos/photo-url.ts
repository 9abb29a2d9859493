/** Where the window shows a photo from; the shell decrypts it while the vault is open. */
export function photoUrl(photoId: string): string {
  return `kagimori://app/photo/${photoId}`
}
