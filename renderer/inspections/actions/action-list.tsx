import { IconBooks, IconPencilPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem, Finding } from '../../../shared/inspections/contract.ts'
import { hasSeverity } from '../../../shared/inspections/rules.ts'
import type { Result } from '../../../shared/result.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { CardLabel } from '../card/card-label.tsx'
import type { OpenInspection } from '../data/use-opened.ts'
import classes from './action-list.module.css'
import { ActionRow } from './action-row.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { ProposedAction } from './proposed-action.tsx'
import { RemovedActions } from './removed-actions.tsx'
import { useActions } from './use-actions.ts'

const CuringClauses = lazy(async () => ({
  default: (await import('../../drafting/index.ts')).CuringClauses,
}))

type ActionListProps = {
  readonly opened: OpenInspection
  readonly item: ChecklistItem
  readonly finding: Finding | undefined
  /** The visit of the card that edits belong to. */
  readonly run: string
  readonly ensure: () => Promise<Result<{ id: string }>>
}

/** What should be done about a gap: the library's proposal until someone takes it over, then actions of its own. */
export function ActionList({ opened, item, finding, run, ensure }: ActionListProps) {
  const { t } = useTranslation('findings')
  const { outline, checklist, words } = opened
  const actions = useActions(finding, ensure)
  const [isChoosing, setChoosing] = useState(false)
  const isGap = finding !== undefined && hasSeverity(finding.answer)
  if (!isGap && actions.rows.length === 0 && actions.removed.length === 0) return null
  return (
    <section className={classes.actions} aria-label={words.card?.action}>
      <h3 className={classes.title}>
        <CardLabel checklist={checklist} name="action" />
      </h3>
      {!isGap && <p className={classes.hint}>{t('actions.noGap')}</p>}
      {actions.proposal && actions.rows.length === 0 && (
        <ProposedAction
          action={actions.proposal}
          language={outline.language}
          words={words}
          onTake={(measureId) => void actions.takeMeasure(measureId)}
        />
      )}
      {actions.rows.map(({ key, action }, index) => (
        <ActionRow
          key={key}
          number={index + 1}
          action={action}
          language={outline.language}
          words={words}
          run={run}
          onText={(text) => actions.saveText(key, action?.id ?? null, text)}
          onChange={actions.update}
          onRemove={() => (action?.id ? void actions.remove(action.id) : actions.drop(key))}
        />
      ))}
      <div className={classes.acts}>
        <PlainButton
          icon={<IconBooks size={20} stroke={1.75} aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('actions.choose')}
        </PlainButton>
        <PlainButton icon={<IconPencilPlus size={20} stroke={1.75} aria-hidden />} onClick={actions.begin}>
          {t('actions.write')}
        </PlainButton>
      </div>
      <RemovedActions
        actions={actions.removed}
        language={outline.language}
        onRestore={(id) => void actions.restore(id)}
      />
      {isGap && (
        <Suspense fallback={null}>
          <CuringClauses inspectionId={outline.id} itemId={item.id} />
        </Suspense>
      )}
      <FailureNotice failure={actions.failure} />
      {isChoosing && (
        <MeasureDialog
          inspectionId={outline.id}
          itemId={item.id}
          language={outline.language}
          words={words}
          onTake={actions.takeMeasure}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}
