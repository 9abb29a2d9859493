import { IconCircleCheck, IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WrittenExport } from '../../shared/exchange/contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'

type BatchStateProps = { readonly batch: Pick<WrittenExport, 'state' | 'receivedAt'> }

/** Whether JETRO has a batch, and since which day. */
export function BatchState({ batch: { state, receivedAt } }: BatchStateProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const Icon = state === 'received' ? IconCircleCheck : IconPackageExport
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <span>
        {t(`batch.states.${state}`)}
        {receivedAt !== null && <span className={classes.day}>{formatDate(receivedAt, language)}</span>}
      </span>
    </span>
  )
}
