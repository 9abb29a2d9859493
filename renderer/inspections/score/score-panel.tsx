import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InspectionScore } from '../../../shared/inspections/contract.ts'
import { radarCode } from '../../../shared/inspections/radar-code.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useRead } from '../../ui/use-read.ts'
import { HeatMap } from './heat-map.tsx'
import { RadarOnDemand } from './radar-on-demand.tsx'
import classes from './score.module.css'
import { ScoreSummary } from './score-summary.tsx'
import { ScoreTable } from './score-table.tsx'
import { type InspectionWords, useWords } from './use-words.ts'

type ScorePanelProps = { readonly inspectionId: string }

/** How well the site does: overall, the programme's level, radar, heat map, and every other way to look at it. */
export function ScorePanel({ inspectionId }: ScorePanelProps) {
  const { room, failure } = useWords(inspectionId)
  const score = useRead('inspections.score', { inspectionId })
  if (failure ?? score.failure) return <FailureNotice failure={failure ?? score.failure} />
  if (!room || !score.data) return <Skeleton height="100%" animate={false} />
  return <ScoreOfRoom room={room} score={score.data} />
}

function ScoreOfRoom({ room, score }: { readonly room: InspectionWords; readonly score: InspectionScore }) {
  const { t } = useTranslation('score')
  const { words, zoneName } = room
  const { overall } = score
  const wordOf = (kind: string) => (key: string) => words[kind]?.[key] ?? key
  const zoneOf = (key: string) => zoneName(key === '' ? null : key) ?? t('wholeSite')
  const hasScore = overall.percent !== null
  const zones = score.zones.filter(
    ({ key, answered, unchecked, notApplicable }) => key !== '' || answered + unchecked + notApplicable > 0,
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.panel} aria-label={t('title')} tabIndex={0}>
      <ScoreSummary
        className={classes.summary}
        overall={{ name: t('overall'), percent: overall.percent }}
        figures={(['answered', 'unchecked', 'notApplicable'] as const).map((kind) => ({
          name: t(kind === 'answered' ? 'judged' : kind),
          value: overall[kind],
        }))}
        level={score.level}
        levelNames={words.levels}
        method={t('method')}
      />
      {!hasScore && <EmptyState title={t('emptyTitle')} hint={t('emptyHint')} />}
      {score.objectives.length > 0 && (
        <div className={classes.beside}>
          <div>
            <h3>{t('radar')}</h3>
            {hasScore && <RadarOnDemand score={score} label={t('radar')} />}
            <ScoreTable
              title={words.card?.objective ?? t('radar')}
              lines={score.objectives}
              nameOf={wordOf('objectives')}
              codeOf={radarCode}
            />
            <ScoreTable
              title={t('requirements')}
              lines={score.requirements}
              nameOf={wordOf('requirements')}
            />
          </div>
          <div>
            <h3>{t('matrix')}</h3>
            <HeatMap score={score} words={words} />
            <ScoreTable
              title={words.card?.addressee ?? ''}
              lines={score.addressees}
              nameOf={wordOf('addressees')}
            />
          </div>
        </div>
      )}
      <div className={classes.beside}>
        <ScoreTable title={t('groups')} lines={score.groups} nameOf={wordOf('groups')} />
        <ScoreTable title={t('zones')} lines={zones} nameOf={zoneOf} />
      </div>
    </section>
  )
}
