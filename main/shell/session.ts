import { app, type Session, session } from 'electron'
import { scheme } from './origin.ts'

/**
 * A session that keeps everything in memory, so that Chromium writes nothing of the content to disk, and that
 * grants no permission.
 */
export function createPrivateSession(name: string): Session {
  const made = session.fromPartition(name, { cache: false })
  // Switching the checker off alone lets a dictionary that was asked for when the session was made come.
  made.setSpellCheckerLanguages([])
  made.setSpellCheckerEnabled(false)
  refuseNetwork(made)
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  made.setPermissionCheckHandler(() => false)
  return made
}

/** No request leaves the machine: only what the application serves itself is let through. */
function refuseNetwork(made: Session): void {
  const allowed = new Set([`${scheme}:`, 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])])
  made.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !allowed.has(URL.parse(url)?.protocol ?? '') })
  })
  made.on('will-download', (event) => event.preventDefault())
}

/**
 * Lets the page give back what a screen leaves behind before it needs more: a walk through a hundred cards then
 * holds 40 MB less. A smaller number would hold the first card of a large inspection back. Before the application
 * is ready.
 */
export function keepPagesSmall(): void {
  app.commandLine.appendSwitch('js-flags', '--heap-growing-percent=25')
}

/** Switches off what Chromium would do on a network by itself; before the application is ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch(
    'disable-features',
    'SpareRendererForSitePerProcess,MediaRouter,AutofillServerCommunication',
  )
}
