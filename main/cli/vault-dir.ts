import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the window keeps its vault unless told otherwise; the command line uses the same. */
export function defaultVaultDir(): string {
  const { env, platform } = process
  if (platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Kagimori', 'vault')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kagimori', 'vault')
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Kagimori', 'vault')
}
