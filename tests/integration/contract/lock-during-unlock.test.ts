import { expect, test } from 'vitest'
import { createCallBridge } from '../../../main/shell/call-bridge.ts'
import { createHandleRegistry } from '../../../main/shell/handles.ts'
import { openTestApp, testPassphrase } from '../../support/open-app.ts'

async function startLocked() {
  const { app, call } = await openTestApp()
  await call('vault.lock', {})
  const bridge = createCallBridge(async () => app, createHandleRegistry())
  const unlock = (passphrase: string) =>
    bridge.call({ callId: passphrase, method: 'vault.unlock', input: { passphrase } }, () => {})
  return { app, bridge, unlock }
}

test('an unlock is under way until the vault is open', async () => {
  const { app, bridge, unlock } = await startLocked()
  expect(bridge.opening()).toBeNull()
  const unlocking = unlock(testPassphrase)
  const opening = bridge.opening()
  expect(opening).not.toBeNull()
  expect(app.vault.current()).toBeNull()
  await opening
  expect(app.vault.current()).not.toBeNull()
  expect(bridge.opening()).toBeNull()
  expect(await unlocking).toMatchObject({ ok: true })
})

test('an unlock that is refused ends, too', async () => {
  const { app, bridge, unlock } = await startLocked()
  const unlocking = unlock('a wrong passphrase')
  await bridge.opening()
  expect(app.vault.current()).toBeNull()
  expect(await unlocking).toMatchObject({ ok: false, code: 'WRONG_PASSPHRASE' })
})
