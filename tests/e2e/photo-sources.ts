import { readFileSync } from 'node:fs'
import type { ElectronApplication, Locator } from 'playwright-core'

/** Puts a picture on the system's clipboard, for the next paste. */
export async function copyImage(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ clipboard, nativeImage }, file) => {
    // The test runtime's clipboard is older than the types of the Electron that ships.
    const older = clipboard as unknown as { writeImage: (image: unknown) => void }
    older.writeImage(nativeImage.createFromPath(file))
  }, path)
}

/** Drops a JPEG where it is aimed at, as a drag from another program does. */
export async function dropImage(target: Locator, path: string): Promise<void> {
  const dropped = await target.page().evaluateHandle((data) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], 'dropped.jpg', { type: 'image/jpeg' }))
    return transfer
  }, readFileSync(path).toString('base64'))
  await target.dispatchEvent('drop', { dataTransfer: dropped })
}
