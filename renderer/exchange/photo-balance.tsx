import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'
import { ExportFailure } from './export-failure.tsx'
import { usePhotoLedger } from './use-photo-ledger.ts'

type PhotoBalanceProps = {
  readonly engagementId: string
  /** How many of those that show a secret go in all the same. */
  readonly chosen: number
}

/** Where every photo that was taken goes, before anything is written; names the ones whose file is lost. */
export function PhotoBalance({ engagementId, chosen }: PhotoBalanceProps) {
  const { t } = useTranslation('exchange')
  const { ledger, failure } = usePhotoLedger(engagementId)
  if (failure) return <FailureNotice failure={failure} />
  if (ledger?.taken.count === 0) return null
  return (
    <section aria-label={t('photos.title')} className={classes.balance}>
      <h3>{t('photos.title')}</h3>
      {ledger === undefined ? (
        <p role="status">{t('photos.checking')}</p>
      ) : (
        <Balance ledger={ledger} chosen={chosen} />
      )}
    </section>
  )
}

function Balance({
  ledger,
  chosen,
}: {
  readonly ledger: Output<'inspections.photoLedger'>
  readonly chosen: number
}) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const counts = {
    taken: ledger.taken.count,
    exported: ledger.exported.count + chosen,
    secret: ledger.secret.count - chosen,
    parked: ledger.parked.count,
    removed: ledger.removed.count,
  }
  return (
    <>
      <dl className={classes.counts}>
        {(['taken', 'exported', 'secret', 'parked', 'removed'] as const).map((place) => (
          <div key={place} data-place={place}>
            <dt>{t(`photos.${place}`)}</dt>
            <dd>{formatNumber(counts[place], language)}</dd>
          </div>
        ))}
      </dl>
      {ledger.isBalanced ? (
        <p className={classes.balanced}>
          <IconCircleCheck size={20} stroke={1.75} aria-hidden />
          {t('photos.balanced')}
        </p>
      ) : (
        <ExportFailure failure={{ code: 'PHOTOS_MISSING', details: { photos: ledger.missing } }} />
      )}
    </>
  )
}
