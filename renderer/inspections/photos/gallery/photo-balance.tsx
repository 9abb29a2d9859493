import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoLedger } from '../../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { ProgressDialog } from '../../../ui/progress-dialog.tsx'
import { useLanguage } from '../../../ui/use-language.ts'
import { useTask } from '../../../ui/use-task.ts'
import classes from './photo-gallery.module.css'

type PhotoBalanceProps = { readonly engagementId: string }

const counts = ['taken', 'stored', 'exported', 'removed', 'parked', 'secret'] as const

/** The photo ledger of the engagement: every file is read, and the counts are held against each other. */
export function PhotoBalance({ engagementId }: PhotoBalanceProps) {
  const { t } = useTranslation('photos')
  const check = useTask('inspections.photoLedger')
  const [ledger, setLedger] = useState<PhotoLedger | null>(null)
  const run = async () => {
    const result = await check.run({ engagementId })
    setLedger(result.ok ? result.value : null)
  }
  return (
    <section className={classes.balance} aria-label={t('ledger.title')}>
      <div className={classes.balanceHead}>
        <p className={classes.hint}>{t('ledger.hint')}</p>
        <Button
          variant="default"
          leftSection={<IconScale size={20} stroke={1.75} aria-hidden />}
          onClick={() => void run()}
        >
          {t('ledger.check')}
        </Button>
      </div>
      <FailureNotice failure={check.failure} />
      {ledger && <Balance ledger={ledger} />}
      <ProgressDialog
        isRunning={check.isRunning}
        title={t('ledger.checking')}
        progress={check.progress}
        onCancel={check.cancel}
      />
    </section>
  )
}

function Balance({ ledger }: { readonly ledger: PhotoLedger }) {
  const { t } = useTranslation('photos')
  const language = useLanguage()
  const { isBalanced, givenUp, missing } = ledger
  const Icon = isBalanced ? IconCheck : IconAlertTriangle
  const rows = [...counts, ...(givenUp.count > 0 ? (['givenUp'] as const) : [])]
  return (
    <>
      <p className={classes.verdict} data-balanced={isBalanced} role="status">
        <Icon size={20} stroke={1.75} aria-hidden />
        {t(isBalanced ? 'ledger.balanced' : 'ledger.unbalanced')}
      </p>
      <dl className={classes.counts}>
        {rows.map((name) => (
          <div key={name}>
            <dt>{t(`ledger.${name}`)}</dt>
            <dd>{formatNumber(ledger[name].count, language)}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <div className={classes.missing}>
          <h4>{t('ledger.missing')}</h4>
          <ul>
            {missing.map(({ id, itemId, zone, caption }) => (
              <li key={id}>
                {t('ledger.missingAt', {
                  item: itemId,
                  zone: zone ?? t('gallery.wholeSite'),
                  caption: caption ?? t('ledger.noCaption'),
                })}
              </li>
            ))}
          </ul>
          <p className={classes.hint}>{t('ledger.missingHint')}</p>
        </div>
      )}
    </>
  )
}
