import { _electron, type ElectronApplication } from 'playwright-core'
import type { Launch } from '../../scripts/runtime/launch.ts'

/** What the page of the empty window can ask of its main process. */
export type EmptyBench = {
  readonly open: (file: string) => Promise<void>
  /** As `open`, for time entries beside so many others. */
  readonly openLedger: (file: string, entries: number) => Promise<void>
  readonly empty: () => Promise<void>
  /** Milliseconds that a bare insert took. */
  readonly insert: () => Promise<number>
  /** Milliseconds that the bare decode, resize and encode of a photo took. */
  readonly photo: (file: string) => Promise<number>
}

/** Opens the empty window so that a test can drive it. */
export function launchEmpty(
  { executable, args, env }: Launch,
  profile: string,
): Promise<ElectronApplication> {
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return _electron.launch({
    executablePath: executable,
    args: [...args, `--user-data-dir=${profile}`],
    env: Object.fromEntries(known),
  })
}
