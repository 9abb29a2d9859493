/** Loads the fonts that a text in a language is set in, so that its first lines need not wait for them. */
export function loadFonts(text: string, language: string): void {
  const probe = document.createElement('span')
  probe.lang = language
  document.body.append(probe)
  const [family] = getComputedStyle(probe).fontFamily.split(',')
  probe.remove()
  // A font that cannot be had shows as such where it is used.
  for (const weight of [400, 700]) document.fonts.load(`${weight} 1rem ${family}`, text).catch(() => {})
}
