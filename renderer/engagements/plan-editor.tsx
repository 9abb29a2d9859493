import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import type { TrackedPlan } from '../../shared/engagements/plan-contract.ts'
import type { Programme } from '../../shared/engagements/programme.ts'
import { menuItemsOf } from '../../shared/programmes/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { MoveDialog } from './move-dialog.tsx'
import classes from './overview.module.css'
import { PlanChanges } from './plan-changes.tsx'
import { PlanFoot } from './plan-foot.tsx'
import { PlanStart } from './plan-start.tsx'
import { PlanTable } from './plan-table.tsx'
import { usePlan } from './use-plan.ts'

type PlanEditorProps = {
  readonly engagement: Engagement
  readonly plan: TrackedPlan
  readonly billedByMenuItem: Readonly<Record<string, number>>
  readonly programme: Programme
}

/** The lines of the plan against the actual hours; editable until agreed. */
export function PlanEditor({ engagement, plan, billedByMenuItem, programme }: PlanEditorProps) {
  const { t } = useTranslation('engagements')
  const edited = usePlan(engagement, plan)
  const menuItems = menuItemsOf(programme)
  const hasLines = edited.lines.length > 0
  const [isMoving, moving] = useDisclosure(false)
  const addLine = () =>
    edited.setLines([...edited.lines, { menuItem: menuItems[0] ?? '', minutes: 60, times: 1 }])
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('overview.plan')}</h2>
        {hasLines && (
          <span className={classes.status}>
            {edited.isAgreed && <IconCircleCheck size={18} stroke={1.75} aria-hidden />}
            {edited.isAgreed ? t('plan.agreed') : t('plan.draft')}
          </span>
        )}
        <SaveState progress={edited.progress} />
      </div>
      {!hasLines && (
        <p className={classes.hint}>{programme.samplePlans ? t('plan.empty') : t('plan.noSamples')}</p>
      )}
      {!edited.isAgreed && (
        <PlanStart
          templates={programme.samplePlans ? ['case-1', 'case-2'] : []}
          hasLines={hasLines}
          onTemplate={(template) => void edited.applyTemplate(template)}
          onOwn={() => edited.setLines([{ menuItem: menuItems[0] ?? '', minutes: 60, times: 1 }])}
        />
      )}
      {hasLines && (
        <PlanTable
          lines={edited.lines}
          billedByMenuItem={billedByMenuItem}
          menuItems={menuItems}
          isReadOnly={edited.isAgreed}
          onChange={edited.setLines}
        />
      )}
      <FailureNotice failure={edited.failure} />
      {hasLines && (
        <PlanFoot
          edited={edited}
          capMinutes={plan.capMinutes}
          onAddLine={addLine}
          onMove={() => void edited.flush().then(moving.open)}
        />
      )}
      <PlanChanges changes={plan.changes} />
      {isMoving && (
        <MoveDialog
          engagementId={engagement.id}
          lines={edited.lines}
          menuItems={menuItems}
          onClose={moving.close}
        />
      )}
    </>
  )
}
