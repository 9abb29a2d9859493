import { callVault } from './call-vault.ts'

/** A factory abroad with all that its country decides. */
export type WalkSite = {
  readonly region: string
  readonly country: string
  readonly timeZone: string
  readonly language: string
  readonly nameLocal: string
}

/** The sites in which the walk is tried, by their language. */
export const walkSites = {
  th: {
    region: 'TH',
    country: 'TH',
    timeZone: 'Asia/Bangkok',
    language: 'th',
    nameLocal: 'โรงงานทดลองศาลาธร',
  },
  hi: {
    region: 'IN',
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    language: 'hi',
    nameLocal: 'परीक्षण कारखाना',
  },
  de: {
    region: 'EU',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    language: 'de',
    nameLocal: 'Versuchswerk Musterstadt',
  },
} as const satisfies Record<string, WalkSite>

/** The company of every vault that `createWalkVault` makes, and its factory. */
export const walkCompany = { name: '彩波精機株式会社', factory: '第一工場' }

/** Makes a vault with one engagement and one factory; `checklist` is a pack file to take in as well. */
export async function createWalkVault(
  vaultDir: string,
  passphrase: string,
  { region, nameLocal, ...site }: WalkSite,
  checklist?: string,
): Promise<void> {
  await callVault(vaultDir, passphrase, async (call) => {
    const company = await call('companies.create', { name: walkCompany.name, kind: 'domestic' })
    await call('engagements.create', {
      companyId: company.id,
      region,
      kind: 'hands-on',
      fiscalYear: 2024,
      adoptedOn: '2024-07-01',
      sites: [{ ...site, name: walkCompany.factory, nameLocal, kind: 'factory' }],
    })
    if (checklist !== undefined) await call('checklists.importPack', { path: checklist })
  })
}
