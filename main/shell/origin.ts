/** The scheme under which the application serves itself. */
export const scheme = 'kagimori'

/** The address of the window's page. */
export const appUrl = `${scheme}://app/`

/** Tells whether an address lies within the application; Node gives custom schemes no origin of their own. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === `${scheme}:` && parsed.host === 'app' && !parsed.username && !parsed.port
}

/** Where the fonts stand for pages to print; beside the stylesheet, so that its relative addresses hold. */
export const fontRulesPath = '/assets/print-fonts.css'
