import { useTranslation } from 'react-i18next'
import type { Proof } from '../../shared/hours/index.ts'
import { assertNever } from '../../shared/result.ts'
import { useRead } from '../ui/use-read.ts'
import { useItemTitles } from './use-item-titles.ts'

/** Names proofs: the item of a finding and its zone, a draft and its version, a file. */
export function useProofNames(engagementId: string, proofs: readonly Proof[]): (proof: Proof) => string {
  const { t } = useTranslation('proofs')
  const drafts = useRead('drafts.list', { engagementId })
  const titleOf = useItemTitles(proofs.flatMap(({ target }) => (target.kind === 'finding' ? [target] : [])))
  return ({ target }) => {
    switch (target.kind) {
      case 'finding': {
        const zone = target.zone?.ja ?? target.zone?.local
        return [titleOf(target), zone].filter(Boolean).join(' · ')
      }
      case 'draft': {
        const title = drafts.data?.items.find(({ id }) => id === target.draftId)?.title.ja ?? target.draftKind
        return t('draft', { title: `${title} (${target.jurisdiction})`, revision: target.revision })
      }
      case 'file':
        return target.name
      default:
        return assertNever(target)
    }
  }
}
