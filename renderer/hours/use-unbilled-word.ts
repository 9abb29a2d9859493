import { useTranslation } from 'react-i18next'
import type { UnbilledReason } from '../../shared/hours/contract.ts'

/** Gives the words for why an entry is not billed. */
export function useUnbilledWord(): (reason: UnbilledReason) => string {
  const { t } = useTranslation('ledger')
  return (reason) => t(`unbilled.${reason}`)
}
