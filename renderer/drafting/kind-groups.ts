import type { DraftKind } from '../../shared/drafting/contract.ts'

/** The kinds of document as a person looks for them; a group's name is `kindGroups.<id>`. */
export const kindGroups = [
  { id: 'agreements', kinds: ['NDA_UNI', 'NDA_MUT', 'NDA_OUT', 'NDA_JD'] },
  { id: 'pledges', kinds: ['PLG_JOIN', 'PLG_PROJ', 'PLG_EXIT', 'PLG_VIS'] },
  { id: 'rules', kinds: ['WR_CONF'] },
  { id: 'employment', kinds: ['EC_CONF', 'NCA'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly DraftKind[] }[]
