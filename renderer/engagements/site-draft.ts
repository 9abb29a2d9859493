import type { Input } from '../../shared/contract.ts'
import { defaultsOf } from './region-defaults.ts'

/** A site as it is being typed; `key` only tells rows apart. */
export type SiteDraft = {
  readonly key: string
  readonly name: string
  readonly nameLocal: string
  readonly kind: 'factory' | 'office' | 'representative-office'
  readonly country: string
  readonly timeZone: string
  readonly language: string
}

/** An empty site as it most likely is in a region. */
export function newSite(region: string | null): SiteDraft {
  return { key: crypto.randomUUID(), name: '', nameLocal: '', kind: 'factory', ...defaultsOf(region) }
}

/** The site moved along with its region, unless its place was already changed by hand. */
export function moveSite(site: SiteDraft, from: string | null, to: string | null): SiteDraft {
  const before = defaultsOf(from)
  const isUntouched =
    site.country === before.country && site.timeZone === before.timeZone && site.language === before.language
  return isUntouched ? { ...site, ...defaultsOf(to) } : site
}

/** Whether nothing was typed into the site yet. */
export function isBlank(site: SiteDraft): boolean {
  return site.name.trim() === '' && site.nameLocal.trim() === ''
}

/** The site as the contract takes it. */
export function toSiteInput(site: SiteDraft): Omit<Input<'sites.create'>, 'engagementId'> {
  const { key: _, nameLocal, country, ...rest } = site
  return { ...rest, ...(nameLocal.trim() ? { nameLocal } : {}), ...(country ? { country } : {}) }
}
