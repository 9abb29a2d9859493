import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import classes from './left-out-clauses.module.css'
import { clauseElementId } from './places.ts'
import type { AnswersState } from './use-answers.ts'

type LeftOutClausesProps = {
  readonly clauses: Draft['leftOut']
  readonly language: string
  readonly onPutIn: AnswersState['putIn']
}

/** The clauses that could stand in the document and don't, each one click away; nothing where there are none. */
export const LeftOutClauses = memo(function LeftOutClauses({
  clauses,
  language,
  onPutIn,
}: LeftOutClausesProps) {
  const { t } = useTranslation('drafting')
  if (clauses.length === 0) return null
  return (
    <section className={classes.leftOut} aria-label={t('screen.leftOut')}>
      <h3 className={classes.title}>{t('screen.leftOut')}</h3>
      <ul>
        {clauses.map(({ clauseId, heading }) => (
          <li key={clauseId} id={clauseElementId(clauseId)} tabIndex={-1}>
            <span className={classes.names}>
              <span lang="ja">{heading.ja}</span>
              <span lang={language} className={classes.local}>
                {heading.local}
              </span>
            </span>
            <PlainButton
              icon={<IconPlus size={18} stroke={1.75} aria-hidden />}
              aria-label={t('screen.putInNamed', { heading: heading.ja })}
              onClick={() => onPutIn(clauseId, true)}
            >
              {t('screen.putIn')}
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  )
})
