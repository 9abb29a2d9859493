import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { ProofMark } from './proof-mark.tsx'
import classes from './proofs.module.css'
import { useFreshRead } from './use-fresh-read.ts'

type UnlinkedEntriesProps = { readonly engagementId: string }

/** The entries without a proof, each with the way to link one; nothing once every minute has its proof. */
export function UnlinkedEntries({ engagementId }: UnlinkedEntriesProps) {
  const { t } = useTranslation('proofs')
  const language = useLanguage()
  const proofs = useFreshRead('hours.proofs', { engagementId })
  const entries = useRead('hours.list', { engagementId })
  if (!proofs.data || proofs.data.unlinkedMinutes === 0) return null
  const unlinked = new Set(proofs.data.unlinkedEntries)
  const shown = entries.data?.items.filter(({ id }) => unlinked.has(id)) ?? []
  return (
    <section className={classes.closing} aria-label={t('unlinked.label')}>
      <p className={classes.closingTitle}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {t('closing.title', { time: formatMinutes(proofs.data.unlinkedMinutes) })}
      </p>
      <p className={classes.hint}>{t('closing.text')}</p>
      <ul className={classes.rows}>
        {shown.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <div className={classes.name}>
              {t('closing.entry', {
                date: formatDate(entry.startsAt, language),
                time: `${entry.startsAt.slice(11)}–${entry.endsAt.slice(11)}`,
                minutes: formatMinutes(entry.minutes),
              })}
              {entry.note && (
                <div className={classes.soft} lang="ja">
                  {entry.note}
                </div>
              )}
            </div>
            <ProofMark entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
}
