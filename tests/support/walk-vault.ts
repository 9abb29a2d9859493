import { createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'

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
  const app = createApp({ vaultDir })
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code} ${JSON.stringify(result.details)}`)
    return result.value as Output<M>
  }
  await call('vault.create', { passphrase })
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
  await app.close()
}
