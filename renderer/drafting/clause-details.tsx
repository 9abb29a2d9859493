import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DraftRow } from '../../shared/drafting/contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './clause-preview.module.css'
import { basesOf } from './places.ts'

type ClauseDetailsProps = { readonly id: string; readonly row: DraftRow }

/** What a clause is for, what it rests on and how sure that is; said in Japanese or English alone. */
export function ClauseDetails({ id, row }: ClauseDetailsProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const spoken = language === 'ja' ? 'ja' : 'en'
  const bases = basesOf(row.paragraphs, spoken)
  const doubtful = row.paragraphs.filter(({ grounds }) => grounds?.isUnconfirmed).map(({ label }) => label)
  return (
    <tr id={id}>
      <td colSpan={2} className={classes.details}>
        <dl>
          <dt>{t('screen.purpose')}</dt>
          <dd lang={spoken}>{row.purpose[spoken]}</dd>
          {bases.length > 0 && (
            <>
              <dt>{t('screen.restsOn')}</dt>
              {bases.map((basis) => (
                <dd key={basis} lang={spoken}>
                  {basis}
                </dd>
              ))}
            </>
          )}
          <dt>{t('screen.asOf')}</dt>
          <dd>
            {formatDate(row.asOf, language)}
            {t(`screen.confidence.${row.confidence}`)}
          </dd>
        </dl>
        {(row.isUnconfirmed || doubtful.length > 0) && (
          <p className={classes.unconfirmed}>
            <IconHelpCircle size={16} stroke={1.75} aria-hidden />
            {[t('screen.unconfirmed'), ...doubtful].join(' ')}
          </p>
        )}
      </td>
    </tr>
  )
}
