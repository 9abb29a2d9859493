import { expect, test } from 'vitest'
import { killAfter, startChild } from './support/child.ts'
import { experts, newVault, opened, passphrase, value } from './support/vault-folder.ts'

const kills = Number(process.env.KAGIMORI_KILLS ?? 12)

test(`${kills} kills at random moments lose nothing that was shown as saved`, {
  timeout: kills * 5000,
}, async () => {
  const { dir, vault } = await newVault()
  await vault.lock({})
  const shown: string[] = []
  for (let round = 0; round < kills; round += 1) {
    const child = startChild('write', dir, passphrase, `round ${round}`)
    shown.push(...(await killAfter(child, Math.random() * 150)))
    value(await vault.unlock({ passphrase }))
    expect(opened(vault).db.pragma('integrity_check', { simple: true })).toBe('ok')
    const saved = new Set(experts(vault))
    expect(shown.filter((name) => !saved.has(name))).toEqual([])
    await vault.lock({})
  }
  expect(shown.length).toBeGreaterThan(kills)
})
