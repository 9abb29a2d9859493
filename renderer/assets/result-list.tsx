import { useTranslation } from 'react-i18next'
import { assess } from '../../shared/assets/index.ts'
import { useWords } from '../engagements/index.ts'
import classes from './assets.module.css'
import { LevelMark } from './level-mark.tsx'
import { PriorityMark } from './priority-mark.tsx'
import { useVerdictText } from './use-asset-words.ts'

type ResultListProps = { readonly asset: Parameters<typeof assess>[0] }

/** What the points and judgements of an asset come to, marked as to be confirmed. */
export function ResultList({ asset }: ResultListProps) {
  const { t } = useTranslation('assets')
  const words = useWords()
  const verdictText = useVerdictText()
  const { importance, risk, suggestedLevel, priority, verdict } = assess(asset)
  return (
    <div className={classes.result} aria-live="polite">
      <dl>
        <div>
          <dt>{t('fields.importance')}</dt>
          <dd>{importance === null ? t('notSet') : `${importance} / 4`}</dd>
        </div>
        <div>
          <dt>{t('fields.risk')}</dt>
          <dd>{risk === null ? t('notSet') : `${risk} / 16`}</dd>
        </div>
        <div>
          <dt>{t('fields.suggestedLevel')}</dt>
          <dd>
            <LevelMark level={suggestedLevel} />
          </dd>
        </div>
        <div>
          <dt>{t('fields.priority')}</dt>
          <dd>
            <PriorityMark priority={priority} />
          </dd>
        </div>
        <div className={classes.wide}>
          <dt>{t('fields.verdict')}</dt>
          <dd>{verdict === null ? t('notSet') : verdictText(verdict)}</dd>
        </div>
      </dl>
      <p className={classes.unconfirmed}>
        <strong>{words.unconfirmed}</strong> {t('screen.unconfirmed')}
      </p>
    </div>
  )
}
