import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMinutes } from '../ui/format.ts'
import classes from './proofs.module.css'
import { useFreshRead } from './use-fresh-read.ts'

type UnlinkedFactProps = { readonly engagementId: string }

/** How many minutes have no proof yet, as a pair of a definition list; leads to the first of their entries. */
export function UnlinkedFact({ engagementId }: UnlinkedFactProps) {
  const { t } = useTranslation('proofs')
  const { data } = useFreshRead('hours.proofs', { engagementId })
  if (!data) return null
  const [first] = data.unlinkedEntries
  const time = formatMinutes(data.unlinkedMinutes)
  return (
    <div>
      <dt>{t('unlinked.label')}</dt>
      <dd>
        {first === undefined ? (
          t('unlinked.none')
        ) : (
          <Link
            className={classes.link}
            to={`/engagements/${engagementId}/hours?entry=${first}`}
            title={t('unlinked.show')}
          >
            {t('unlinked.value', { time, number: data.unlinkedEntries.length })}
          </Link>
        )}
      </dd>
    </div>
  )
}
