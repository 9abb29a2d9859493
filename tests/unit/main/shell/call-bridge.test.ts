import { expect, test } from 'vitest'
import type { App } from '../../../../main/app.ts'
import { createCallBridge } from '../../../../main/shell/call-bridge.ts'
import { createHandleRegistry } from '../../../../main/shell/handles.ts'

test.each([
  ['timer.status', 0],
  ['hours.add', 0],
  ['exchange.export', 1],
  ['vault.backup', 1],
])('%s counts as %i call that idleness must not cut off', (method, count) => {
  const bridge = createCallBridge(() => new Promise<App>(() => {}), createHandleRegistry())
  void bridge.call({ callId: '1', method, input: {} }, () => {})
  expect(bridge.running()).toBe(count)
})
