import { IconCircleCheck, IconDeviceLaptop, IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WrittenExport } from '../../shared/exchange/contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'

type BatchStateProps = {
  /** Null for what no batch carries yet. */
  readonly batch: Pick<WrittenExport, 'state' | 'receivedAt' | 'receivedBy' | 'receiptSigner'> | null
}

const icons = { here: IconDeviceLaptop, packed: IconPackageExport, received: IconCircleCheck }

/** Whether something is still here, packed, or with JETRO: since which day, and how we know. */
export function BatchState({ batch }: BatchStateProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { receivedAt = null, receivedBy = null, receiptSigner = null } = batch ?? {}
  const state = batch?.state ?? 'here'
  const Icon = icons[state]
  const known = [
    receivedAt === null ? null : formatDate(receivedAt, language),
    receivedBy === null ? null : t(`batch.by.${receivedBy}`),
  ].filter((part) => part !== null)
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <span>
        {t(`batch.states.${state}`)}
        {known.length > 0 && (
          <span className={classes.day}>
            {known.map((part) => (
              <span key={part} className={classes.part}>
                {part}
              </span>
            ))}
          </span>
        )}
        {receiptSigner !== null && (
          <span className={classes.signer} title={t('batch.signer', { fingerprint: receiptSigner })}>
            <span className="k-visually-hidden">{t('batch.signer', { fingerprint: '' })}</span>
            {receiptSigner}
          </span>
        )}
      </span>
    </span>
  )
}
