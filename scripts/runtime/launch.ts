import type { Runtime } from './find-runtime.ts'
import { repository } from './recipe.ts'

/** How to start the built application on a runtime. */
export type Launch = {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command that opens the application of this repository; `appArgs` reach the application itself. */
export function launchOf(runtime: Runtime, appArgs: readonly string[] = []): Launch {
  const binding = runtime.sqliteBinding === null ? {} : { KAGIMORI_SQLITE_BINDING: runtime.sqliteBinding }
  return {
    executable: runtime.executable,
    args: [...chromiumFlags(), repository, ...appArgs],
    env: { ...process.env, ...binding },
  }
}

/** The flags that Chromium itself needs on this machine. */
export function chromiumFlags(): string[] {
  // Chromium's sandbox refuses to run as root, which containers and CI machines are.
  const isRoot = process.getuid?.() === 0
  return [...(isRoot ? ['--no-sandbox'] : []), ...(process.env.CI ? ['--disable-gpu'] : [])]
}
