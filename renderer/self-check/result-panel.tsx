import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type SelfCheck, scoreSelfCheck } from '../../shared/self-check/index.ts'
import { RadarOnDemand, ScoreSummary } from '../inspections/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { BlockTable } from './block-table.tsx'
import { HintList } from './hint-list.tsx'
import classes from './result-panel.module.css'

type ResultPanelProps = { readonly sheet: SelfCheck }

/** What the answers come to, and what the expert should do about it: no screen for the counterpart. */
export function ResultPanel({ sheet }: ResultPanelProps) {
  const { t } = useTranslation('self-check')
  const answers = useMemo(
    () =>
      new Map(
        sheet.answers.flatMap(({ questionId, answer }) => (answer === null ? [] : [[questionId, answer]])),
      ),
    [sheet.answers],
  )
  const score = useMemo(() => scoreSelfCheck(answers), [answers])
  // The corners are numbered as the rows of the table are.
  const objectives = useMemo(
    () => score.blocks.map((line, index) => ({ ...line, key: String(index + 1), unchecked: line.open })),
    [score.blocks],
  )
  const { overall, level } = score
  if (sheet.answeredCount === 0)
    return <EmptyState title={t('result.emptyTitle')} hint={t('result.emptyHint')} />
  const figures = [
    ['answered', overall.answered],
    ['notKnown', overall.unknown],
    ['notApplicable', overall.notApplicable],
    ['open', overall.open],
  ] as const
  return (
    <div className={classes.panel}>
      <ScoreSummary
        className={classes.summary}
        overall={{ name: t('result.overall'), percent: overall.percent }}
        figures={figures.map(([name, value]) => ({ name: t(`result.${name}`), value }))}
        level={level}
        levelNames={t('levels', { returnObjects: true })}
        method={t('result.method')}
      />
      <HintList answers={answers} />
      <div className={classes.beside}>
        <section>
          <h3>{t('result.radar')}</h3>
          <RadarOnDemand score={{ objectives }} label={t('result.radar')} />
        </section>
        <BlockTable lines={score.blocks} />
      </div>
    </div>
  )
}
