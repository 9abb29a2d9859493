import { type Session, systemPreferences, type WebContents } from 'electron'
import { isAppUrl } from './origin.ts'

const armedMs = 10_000

/** Opens the camera to the window for a moment, when a person asked for it. */
export type CameraGate = {
  /** Allows the window one request within ten seconds; false where the system forbids the camera. */
  readonly arm: () => Promise<boolean>
}

/** Denies every permission of a session but the camera of our own frame while it is armed. */
export function guardPermissions(session: Session, window: () => WebContents | null): CameraGate {
  let armedUntil = 0
  const isArmed = () => Date.now() < armedUntil

  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isOurs = contents === window() && details.isMainFrame && isAppUrl(details.requestingUrl)
    const isCamera = permission === 'media' && types.length === 1 && types[0] === 'video'
    const isGranted = isOurs && isCamera && isArmed()
    if (isGranted) armedUntil = 0
    answer(isGranted)
  })
  session.setPermissionCheckHandler((contents, permission, origin, details) => {
    const isOurs = contents === window() && details.isMainFrame && isAppUrl(origin)
    return isOurs && permission === 'media' && details.mediaType === 'video' && isArmed()
  })
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))

  return {
    arm: async () => {
      if (process.platform === 'darwin' && !(await systemPreferences.askForMediaAccess('camera')))
        return false
      armedUntil = Date.now() + armedMs
      return true
    },
  }
}
