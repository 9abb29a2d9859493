import { Button, SegmentedControl } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/inspections/contract.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { Place } from '../walk/walk.ts'
import { AdoptProposals } from './adopt-proposals.tsx'
import { MarkTexts } from './mark-texts.tsx'
import { OpenPoints } from './open-points.tsx'
import classes from './plan.module.css'
import { PlanTable } from './plan-table.tsx'
import { useImprovementPlan } from './use-improvement-plan.ts'
import type { Room } from './use-room.ts'
import { useWeights } from './use-weights.ts'
import { WeightsPanel } from './weights-panel.tsx'

type PlanScreenProps = {
  readonly room: Room
  readonly findings: readonly Finding[]
  readonly onOpenFinding: (place: Place) => void
}

/** The ranked gaps, or the open points of the report, as the person chooses. */
export function PlanScreen({ room, findings, onOpenFinding }: PlanScreenProps) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const [view, setView] = useState<'ranking' | 'open'>('ranking')
  const [hasWeights, setHasWeights] = useState(false)
  const weights = useWeights(room.outline)
  const plan = useImprovementPlan(room, findings, weights.value)
  const scroll = useRef<HTMLDivElement>(null)
  const number = (count: number) => formatNumber(count, language)

  return (
    <section className={classes.room} aria-label={t('title')} ref={scroll}>
      <header className={classes.head}>
        <div className={classes.title}>
          <h3>{t('title')}</h3>
          <span>{t('gaps', { count: plan.rows.length, number: number(plan.rows.length) })}</span>
        </div>
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => setView(value === 'open' ? 'open' : 'ranking')}
          data={[
            { value: 'ranking', label: t('view.ranking') },
            { value: 'open', label: t('view.open', { number: number(plan.openPoints.length) }) },
          ]}
        />
        <div className={classes.acts}>
          {view === 'ranking' && plan.rows.length > 0 && (
            <Button
              variant="default"
              aria-expanded={hasWeights}
              leftSection={<IconAdjustmentsHorizontal size={20} stroke={1.75} aria-hidden />}
              onClick={() => setHasWeights((isOpen) => !isOpen)}
            >
              {t('weights.open')}
            </Button>
          )}
          <AdoptProposals inspectionId={room.outline.id} proposals={plan.proposals} />
        </div>
      </header>
      {view === 'open' && (
        <>
          <MarkTexts outline={room.outline} counts={plan.texts} />
          <OpenPoints room={room} points={plan.openPoints} onOpenFinding={onOpenFinding} />
        </>
      )}
      {view === 'ranking' && plan.rows.length === 0 && (
        <div className={classes.part}>
          <EmptyState title={t('empty.title')} hint={t('empty.hint')} />
        </div>
      )}
      {view === 'ranking' && plan.rows.length > 0 && (
        <>
          {hasWeights && <WeightsPanel words={room.words} weights={weights} />}
          <PlanTable room={room} rows={plan.rows} scroll={scroll} onOpenFinding={onOpenFinding} />
        </>
      )}
    </section>
  )
}
