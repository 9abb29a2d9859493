import { useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { useChange } from '../ui/use-change.ts'
import { type CompanyDraft, newCompany, toCompanyInput } from './company-draft.ts'
import { isBlank, moveSite, newSite, type SiteDraft, toSiteInput } from './site-draft.ts'

/** An engagement as it is being typed. */
export type EngagementDraft = {
  readonly isNewCompany: boolean
  readonly companyId: string | null
  readonly company: CompanyDraft
  readonly kind: 'hands-on' | 'desk'
  readonly fiscalYear: number
  readonly region: string | null
  readonly adoptedOn: string
  readonly sites: readonly SiteDraft[]
}

/** What the form of a new engagement works with. */
export type NewEngagement = {
  readonly draft: EngagementDraft
  readonly change: (part: Partial<EngagementDraft>) => void
  readonly companyFailure: Failure | null
  readonly failure: Failure | null
  readonly isRunning: boolean
  /** Creates company (when it is new) and engagement; answers the engagement's id, or null when refused. */
  readonly submit: () => Promise<string | null>
}

/** Holds a new engagement while it is typed and creates it. */
export function useNewEngagement(first: { fiscalYear: number; hasCompanies: boolean }): NewEngagement {
  const createCompany = useChange('companies.create')
  const createEngagement = useChange('engagements.create')
  const [draft, setDraft] = useState<EngagementDraft>(() => ({
    isNewCompany: !first.hasCompanies,
    companyId: null,
    company: newCompany,
    kind: 'hands-on',
    fiscalYear: first.fiscalYear,
    region: null,
    adoptedOn: '',
    sites: [newSite(null)],
  }))

  const put = (part: Partial<EngagementDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...part }
      if (part.region === undefined || part.region === before.region) return after
      return { ...after, sites: after.sites.map((site) => moveSite(site, before.region, after.region)) }
    })

  const change = (part: Partial<EngagementDraft>) => {
    createCompany.reset()
    createEngagement.reset()
    put(part)
  }

  const companyIdOf = async (): Promise<string | null> => {
    if (!draft.isNewCompany) return draft.companyId
    const company = await createCompany.run(toCompanyInput(draft.company))
    if (!company.ok) return null
    // From here on the company exists: a second try after a refusal must not register it twice.
    put({ isNewCompany: false, companyId: company.value.id })
    return company.value.id
  }

  const submit = async () => {
    const companyId = await companyIdOf()
    if (companyId === null) return null
    const { kind, fiscalYear, region, adoptedOn, sites } = draft
    const result = await createEngagement.run({
      companyId,
      kind,
      fiscalYear,
      ...(region === null ? {} : { region }),
      ...(adoptedOn === '' ? {} : { adoptedOn }),
      sites: sites.filter((site) => !isBlank(site)).map(toSiteInput),
    })
    return result.ok ? result.value.id : null
  }

  return {
    draft,
    change,
    companyFailure: createCompany.failure,
    failure: createEngagement.failure,
    isRunning: createCompany.isRunning || createEngagement.isRunning,
    submit,
  }
}
