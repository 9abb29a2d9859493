import { existsSync } from 'node:fs'
import { type App, createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'

/** Calls a method that must succeed; throws its code otherwise. */
export type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>

/** The calls of an application that is open. */
export function callsOf(app: App): Call {
  return async (method, input) => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code} ${JSON.stringify(result.details)}`)
    return result.value as never
  }
}

/** Opens a vault without a window, makes it where there is none, does what `act` says and closes it again. */
export async function callVault<T>(
  vaultDir: string,
  passphrase: string,
  act: (call: Call) => Promise<T>,
): Promise<T> {
  const method = existsSync(vaultDir) ? 'vault.unlock' : 'vault.create'
  const app = createApp({ vaultDir })
  const call = callsOf(app)
  try {
    await call(method, { passphrase })
    return await act(call)
  } finally {
    await app.close()
  }
}
