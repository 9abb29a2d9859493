import type { Input } from '../../shared/contract.ts'

/** A company as it is being typed. */
export type CompanyDraft = {
  readonly name: string
  readonly nameLocal: string
  readonly nameEnglish: string
  readonly kind: 'domestic' | 'local-corporation' | 'representative-office'
  readonly parentId: string | null
}

/** A company of which nothing is known yet. */
export const newCompany: CompanyDraft = {
  name: '',
  nameLocal: '',
  nameEnglish: '',
  kind: 'domestic',
  parentId: null,
}

/** The company as the contract takes it. */
export function toCompanyInput(company: CompanyDraft): Input<'companies.create'> {
  const { nameLocal, nameEnglish, ...rest } = company
  return {
    ...rest,
    ...(nameLocal.trim() ? { nameLocal } : {}),
    ...(nameEnglish.trim() ? { nameEnglish } : {}),
  }
}
