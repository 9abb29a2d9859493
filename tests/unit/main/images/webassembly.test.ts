import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as Library from '../../../../main/images/image-library.ts'
import { noEdits } from '../../../../shared/inspections/photo-edits.ts'

// What runs in Electron on Linux: there the WebAssembly build stands in for the native one.
describe.runIf(process.platform === 'linux')('the WebAssembly build of the image library', () => {
  const photo = readFileSync(join(import.meta.dirname, '../../../fixtures/field-day/photos/mould-shelf.jpg'))
  let library: typeof Library

  beforeAll(async () => {
    // Before anything loads the native build.
    Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '33.0.0' } })
    library = await import('../../../../main/images/image-library.ts')
  })

  async function prepare() {
    const redactions = [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }]
    const result = await library.preparePhoto(photo, { edits: { ...noEdits, rotation: 90, redactions } })
    if (!result.ok || result.value.original === null) throw new Error(JSON.stringify(result))
    const { bytes, original } = result.value
    return [bytes, original.bytes, await library.makeThumbnail(bytes)]
  }

  it('answers bytes of their own, which no later photo changes', async () => {
    const first = await prepare()
    const copies = first.map((bytes) => Buffer.from(bytes))
    for (const { buffer, byteLength } of first) {
      expect(buffer).toBeInstanceOf(ArrayBuffer)
      expect(buffer.byteLength).toBe(byteLength)
    }
    await prepare()
    expect(first.map((bytes, index) => copies[index]?.equals(bytes))).toEqual([true, true, true])
  })
})
