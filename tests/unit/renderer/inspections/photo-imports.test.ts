import { describe, expect, it } from 'vitest'
import {
  createPhotoImports,
  type WaitingPhoto,
} from '../../../../renderer/inspections/photos/photo-imports.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'

/** Photos whose adding ends when the test says so, with the names of calls that were cancelled. */
function harness() {
  const cancelled: string[] = []
  const imports = createPhotoImports((callId) => cancelled.push(callId))
  const begun: string[] = []
  const ends = new Map<string, (result: Result<unknown>) => void>()
  const photo = (name: string): WaitingPhoto => ({
    name,
    add: () => {
      begun.push(name)
      return new Promise((resolve) => ends.set(name, resolve))
    },
  })
  const end = async (name: string, result: Result<unknown> = ok({})) => {
    ends.get(name)?.(result)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { imports, begun, cancelled, photo, end }
}

describe('photos that are taken in', () => {
  it('come one after the other, also when more are added meanwhile', async () => {
    const { imports, begun, photo, end } = harness()
    const first = imports.enqueue([photo('a'), photo('b')])
    expect(begun).toEqual(['a'])
    void imports.enqueue([photo('c')])
    expect(imports.state().progress).toEqual({ done: 0, all: 3 })
    await end('a')
    expect(begun).toEqual(['a', 'b'])
    await end('b')
    await first
    expect(imports.state().progress).toEqual({ done: 2, all: 3 })
    await end('c')
    expect(imports.state()).toEqual({ progress: null, stopped: null, refused: [] })
  })

  it('are named where they are refused, until that is dismissed', async () => {
    const { imports, photo, end } = harness()
    void imports.enqueue([photo('broken.jpg'), photo('good.jpg')])
    await end('broken.jpg', fail('UNSUPPORTED_FILE', { reason: 'damaged' }))
    await end('good.jpg')
    const [refused] = imports.state().refused
    expect(refused).toMatchObject({ name: 'broken.jpg', failure: { code: 'UNSUPPORTED_FILE' } })
    imports.dismiss(refused?.key ?? '')
    expect(imports.state().refused).toEqual([])
  })

  it('stop when told to: the running call is cancelled, what waits is let go, and the stored are counted', async () => {
    const { imports, begun, cancelled, photo, end } = harness()
    const all = imports.enqueue([photo('a'), photo('b'), photo('c')])
    await end('a')
    imports.stop()
    expect(cancelled).toHaveLength(1)
    await end('b', fail('CANCELLED'))
    await all
    expect(begun).toEqual(['a', 'b'])
    expect(imports.state()).toEqual({ progress: null, stopped: { done: 1, all: 3 }, refused: [] })
  })

  it('count one that was stored all the same after the stop', async () => {
    const { imports, photo, end } = harness()
    void imports.enqueue([photo('a'), photo('b')])
    imports.stop()
    await end('a')
    expect(imports.state().stopped).toEqual({ done: 1, all: 2 })
  })

  it('go on after a stop without two running at once', async () => {
    const { imports, begun, photo, end } = harness()
    void imports.enqueue([photo('a'), photo('b')])
    imports.stop()
    void imports.enqueue([photo('c')])
    expect(begun).toEqual(['a'])
    await end('a', fail('CANCELLED'))
    expect(begun).toEqual(['a', 'c'])
    expect(imports.state().progress).toEqual({ done: 0, all: 1 })
    await end('c')
    expect(imports.state().progress).toBeNull()
  })

  it('leave no name behind at a lock', async () => {
    const { imports, photo, end } = harness()
    void imports.enqueue([photo('secret-line.jpg'), photo('b')])
    await end('secret-line.jpg', fail('UNSUPPORTED_FILE'))
    imports.clear()
    await end('b', fail('VAULT_LOCKED'))
    expect(imports.state()).toEqual({ progress: null, stopped: null, refused: [] })
  })
})
