import { type Call, callVault } from './call-vault.ts'

/** The company of the vault that `createThaiVault` makes. */
export const thaiCompany = 'アヤナミ・プレシジョン(タイランド)'

/** Makes a vault with one engagement in Thailand, a factory and an office, and closes it again. */
export async function createThaiVault(vaultDir: string, passphrase: string): Promise<void> {
  await callVault(vaultDir, passphrase, async (call) => {
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
  })
}

/** Registers an expert in that vault; answers with whom, for whom and where an entry can be added. */
export async function registerExpert(call: Call) {
  const [engagement] = (await call('engagements.list', {})).items
  if (engagement === undefined) throw new Error('the vault holds no engagement')
  const [site] = (await call('engagements.get', { id: engagement.id })).sites
  if (site === undefined) throw new Error('the engagement came back without its site')
  const expert = await call('experts.create', { name: '浅野 直子', languages: ['ja', 'th'] })
  return { engagement, site, expert }
}
