import { setImmediate as breathe } from 'node:timers/promises'

/** What `createApp` loads, in pieces of some ten milliseconds, each after what it needs. */
const pieces = [
  () => import('../../shared/engagements/index.ts'),
  () => import('../../shared/hours/index.ts'),
  () => import('../../shared/inspections/index.ts'),
  () => import('../../shared/contract.ts'),
  () => import('../vault/index.ts'),
  () => import('../engagements/index.ts'),
  () => import('../hours/index.ts'),
  () => import('../inspections/index.ts'),
  () => import('../drafting/index.ts'),
  () => import('../exchange/index.ts'),
]

/** Loads the services. Between the pieces the window hears keys: the process that loads also hands them on. */
export async function loadServices(): Promise<typeof import('../app.ts')> {
  for (const load of pieces) {
    await load()
    await breathe()
  }
  return import('../app.ts')
}
