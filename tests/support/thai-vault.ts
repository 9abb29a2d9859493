import { createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'

/** The company of the vault that `createThaiVault` makes. */
export const thaiCompany = 'アヤナミ・プレシジョン(タイランド)'

/** Makes a vault with one engagement in Thailand, a factory and an office, and closes it again. */
export async function createThaiVault(vaultDir: string, passphrase: string): Promise<void> {
  const app = createApp({ vaultDir })
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code}`)
    return result.value as Output<M>
  }
  await call('vault.create', { passphrase })
  const company = await call('companies.create', {
    name: thaiCompany,
    nameLocal: 'บริษัท อายานามิ พรีซิชั่น (ประเทศไทย) จำกัด',
    kind: 'local-corporation',
  })
  const site = { country: 'TH', timeZone: 'Asia/Bangkok', language: 'th' } as const
  await call('engagements.create', {
    companyId: company.id,
    region: 'TH',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [
      { name: 'サラトーン工場', nameLocal: 'โรงงานศาลาธร', kind: 'factory', ...site },
      { name: 'サラトーン事務所', nameLocal: 'สำนักงานศาลาธร', kind: 'office', ...site },
    ],
  })
  await app.close()
}
