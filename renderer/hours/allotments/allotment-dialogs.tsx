import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Laptop, SharedBudget } from '../../../shared/hours/allotment-contract.ts'
import { AcceptPanel } from './accept-panel.tsx'
import { CardPanel } from './card-panel.tsx'
import { IssuePanel } from './issue-panel.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { ReleasePanel } from './release-panel.tsx'
import { ReportPanel } from './report-panel.tsx'

/** What a person does with the minutes of several laptops. */
export type AllotmentAct = 'issue' | 'accept' | 'report' | 'papers' | 'card' | { readonly release: Laptop }

type AllotmentDialogsProps = {
  readonly engagementId: string
  readonly budget: SharedBudget
  readonly act: AllotmentAct
  readonly onClose: () => void
}

/** The dialog of one act. */
export function AllotmentDialogs({ engagementId, budget, act, onClose }: AllotmentDialogsProps) {
  const { t } = useTranslation(['allotments', 'common'])
  const title = () => {
    if (typeof act === 'object') return t('release.title', { name: act.release.name })
    return act === 'issue' && !budget.isLead ? t('act.giveBack') : t(`act.${act}`)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="36rem"
      title={title()}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      {act === 'issue' && <IssuePanel engagementId={engagementId} budget={budget} onClose={onClose} />}
      {act === 'accept' && <AcceptPanel engagementId={engagementId} onClose={onClose} />}
      {act === 'report' && <ReportPanel engagementId={engagementId} />}
      {act === 'papers' && <PapersPanel budget={budget} />}
      {act === 'card' && <CardPanel />}
      {typeof act === 'object' && (
        <ReleasePanel engagementId={engagementId} laptop={act.release} onClose={onClose} />
      )}
    </Modal>
  )
}
