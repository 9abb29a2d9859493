/** What a corner of the radar is called: the objective's key, or its place where the key is no short Latin word. */
export function radarCode(key: string, index: number): string {
  return /^[\w.-]{1,8}$/.test(key) ? key : String(index + 1)
}
