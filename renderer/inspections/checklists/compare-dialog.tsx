import { Modal, Select, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistHead } from '../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { DifferenceList } from '../version/difference-list.tsx'
import classes from './checklists.module.css'
import { titleOf } from './title-of.ts'

type CompareDialogProps = {
  readonly checklist: ChecklistHead
  /** All versions of it, the oldest first; at least two. */
  readonly versions: readonly string[]
  readonly onClose: () => void
}

/** Says what differs between two versions of a checklist. */
export function CompareDialog({ checklist, versions, onClose }: CompareDialogProps) {
  const { t } = useTranslation(['xlsform', 'common'])
  const language = useLanguage()
  const at = versions.indexOf(checklist.version)
  const [from, setFrom] = useState(versions[Math.max(0, at - 1)] ?? '')
  const [to, setTo] = useState(versions[Math.max(1, at)] ?? '')
  const difference = useRead(
    'checklists.compare',
    { id: checklist.id, from, to, language },
    { keepsPrevious: true },
  )
  return (
    <Modal
      opened
      size="56rem"
      onClose={onClose}
      title={t('compare.title', { title: titleOf(checklist, language).text })}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <div className={classes.compare}>
        <div className={classes.versions}>
          <Select
            label={t('compare.from')}
            data={[...versions]}
            value={from}
            onChange={(version) => version !== null && setFrom(version)}
            allowDeselect={false}
            data-autofocus
          />
          <Select
            label={t('compare.to')}
            data={[...versions]}
            value={to}
            onChange={(version) => version !== null && setTo(version)}
            allowDeselect={false}
          />
        </div>
        <FailureNotice failure={difference.failure} />
        {difference.data ? (
          <DifferenceList difference={difference.data} language={language} />
        ) : (
          !difference.failure && <Skeleton height="10rem" animate={false} />
        )}
      </div>
    </Modal>
  )
}
