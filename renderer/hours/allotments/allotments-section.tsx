import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../../ui/format.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { useRead } from '../../ui/use-read.ts'
import panel from '../ledger-panel.module.css'
import { TotalsList } from '../totals-list.tsx'
import { type AllotmentAct, AllotmentDialogs } from './allotment-dialogs.tsx'
import classes from './allotments.module.css'
import { LaptopRow } from './laptop-row.tsx'

type AllotmentsSectionProps = { readonly engagementId: string }

/** 端末ごとの時間: who holds what of the budget; one quiet button as long as this laptop is alone. */
export function AllotmentsSection({ engagementId }: AllotmentsSectionProps) {
  const { t } = useTranslation('allotments')
  const { data: budget } = useRead('allotments.list', { engagementId })
  const [isOpened, setOpened] = useState(false)
  const [act, setAct] = useState<AllotmentAct | null>(null)
  if (!budget || budget.heldMinutes === null) return null
  if (!budget.isShared && !isOpened) {
    return (
      <PlainButton
        isQuiet
        className={classes.share}
        icon={<IconArrowsSplit2 size={18} stroke={1.75} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('share')}
      </PlainButton>
    )
  }
  const hasOwnPapers = budget.papers.some(({ acceptedAt }) => acceptedAt === null)
  const acts: readonly Exclude<AllotmentAct, object>[] = [
    'issue',
    'accept',
    ...(budget.isLead ? [] : (['report'] as const)),
    ...(hasOwnPapers ? (['papers'] as const) : []),
    'card',
  ]
  return (
    <section aria-label={t('title')}>
      <h3 className={panel.heading}>{t('title')}</h3>
      {budget.isShared ? (
        <TotalsList
          rows={[
            { name: t('held'), value: formatMinutes(budget.heldMinutes) },
            { name: t('spent'), value: formatMinutes(budget.spentMinutes) },
            { name: t('spendable'), value: formatMinutes(budget.spendableMinutes ?? 0) },
          ]}
        />
      ) : (
        <p className={panel.empty}>{t('intro')}</p>
      )}
      {budget.leadName !== null && <p className={classes.lead}>{t('lead', { name: budget.leadName })}</p>}
      {budget.laptops.length > 0 && (
        <ul className={panel.list}>
          {budget.laptops.map((laptop) => (
            <LaptopRow key={laptop.id} laptop={laptop} onRelease={() => setAct({ release: laptop })} />
          ))}
        </ul>
      )}
      {budget.releases.length > 0 && (
        <ul className={classes.releases}>
          {budget.releases.map(({ device, name, minutes, reason, at }) => (
            <li key={`${device} ${at}`}>
              {t('released', { duration: formatMinutes(minutes), name: name || t('here') })}{' '}
              <span lang="ja">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        {acts.map((each) => (
          <PlainButton key={each} onClick={() => setAct(each)}>
            {each === 'issue' && !budget.isLead ? t('act.giveBack') : t(`act.${each}`)}
          </PlainButton>
        ))}
      </div>
      {act !== null && (
        <AllotmentDialogs
          engagementId={engagementId}
          budget={budget}
          act={act}
          onClose={() => setAct(null)}
        />
      )}
    </section>
  )
}
