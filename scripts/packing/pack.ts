import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Configuration, Platform } from 'electron-builder'
import type { Runtime } from '../runtime/find-runtime.ts'
import { electronVersion } from '../runtime/recipe.ts'

/** Packs `out/` into an unpacked application folder for this platform, fetching nothing. */
export async function packFolder(runtime: Runtime): Promise<void> {
  const config: Configuration = {
    electronDist: runtime.folder,
    ...(runtime.kind === 'test' ? testRuntimeConfig(runtime) : {}),
  }
  await build({ targets: Platform.current().createTarget('dir'), config, publish: 'never' })
}

/** Packs the installers that electron-builder.yml names for this platform; needs the Electron that ships. */
export async function packInstallers(): Promise<void> {
  await build({ targets: Platform.current().createTarget(), publish: 'never' })
}

function testRuntimeConfig({ sqliteBinding }: Runtime): Configuration {
  return {
    electronVersion,
    afterPack: async ({ appOutDir }) => {
      const resources = join(appOutDir, 'resources')
      // What makes the runtime a test runtime stays behind.
      for (const left of ['resources/app', 'sqlite', 'kagimori-runtime']) {
        await rm(join(appOutDir, left), { recursive: true, force: true })
      }
      // A packaged application heeds no environment variable, so the binding takes the prebuild's place.
      const prebuild = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'
      if (sqliteBinding !== null) await cp(sqliteBinding, join(resources, prebuild))
    },
  }
}
