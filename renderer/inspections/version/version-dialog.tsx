import { Button, Modal, Select, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outline } from '../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useRead } from '../../ui/use-read.ts'
import { DifferenceList } from './difference-list.tsx'
import classes from './version.module.css'

type VersionDialogProps = {
  readonly outline: Pick<Outline, 'id' | 'checklistId' | 'checklistVersion' | 'language'>
  /** The versions to choose from, at least one. */
  readonly targets: readonly string[]
  readonly onMoved: () => void
  readonly onClose: () => void
}

/** Shows what differs between the version an inspection stands on and another, and moves it there. */
export function VersionDialog({ outline, targets, onMoved, onClose }: VersionDialogProps) {
  const { t } = useTranslation(['plan', 'common'])
  const { id, checklistId, checklistVersion: from, language } = outline
  const [to, setTo] = useState(targets[0] ?? from)
  const difference = useRead('checklists.compare', { id: checklistId, from, to, language })
  const move = useChange('inspections.changeVersion')
  return (
    <Modal
      opened
      size="56rem"
      onClose={onClose}
      title={t('version.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <div className={classes.dialog}>
        {targets.length > 1 && (
          <Select
            className={classes.target ?? ''}
            label={t('version.to')}
            data={[...targets]}
            value={to}
            onChange={(value) => value !== null && setTo(value)}
          />
        )}
        <h3 className={classes.heading}>{t('version.difference', { from, to })}</h3>
        <FailureNotice failure={difference.failure ?? move.failure} />
        {difference.data ? (
          <DifferenceList difference={difference.data} language={language} />
        ) : (
          !difference.failure && <Skeleton height="10rem" animate={false} />
        )}
        <p className={classes.promise}>{t('version.promise')}</p>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose} disabled={move.isRunning} data-autofocus>
            {t('common:act.cancel')}
          </Button>
          <Button
            loading={move.isRunning}
            disabled={difference.data === undefined}
            onClick={async () => {
              const result = await move.run({ inspectionId: id, version: to })
              if (result.ok) onMoved()
            }}
          >
            {t('version.move', { version: to })}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
