import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import classes from './entry-table.module.css'

type EntryRemarksProps = { readonly entry: TimeEntry }

/** Below the description: who took part, and the reasons that were given. */
export function EntryRemarks({ entry }: EntryRemarksProps) {
  const { t } = useTranslation('ledger')
  const { participants, correctionReason, overlapReason } = entry
  return (
    <>
      {participants && <div className={classes.soft}>{t('row.participants', { names: participants })}</div>}
      {correctionReason && (
        <div className={classes.soft}>{t('row.correction', { reason: correctionReason })}</div>
      )}
      {overlapReason && <div className={classes.soft}>{t('row.overlap', { reason: overlapReason })}</div>}
    </>
  )
}
