import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../shared/drafting/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useRead } from '../../ui/use-read.ts'
import { CompareVersions } from './compare-versions.tsx'
import { VersionTable } from './version-table.tsx'
import classes from './versions.module.css'

type VersionsDialogProps = { readonly draft: Draft; readonly onClose: () => void }

/** The versions of a draft that were kept when it was exported, and what differs between two of them. */
export function VersionsDialog({ draft, onClose }: VersionsDialogProps) {
  const { t } = useTranslation(['drafting', 'common'])
  const versions = useRead('drafts.versions', { draftId: draft.id })
  const { data, failure } = versions
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={t('versions.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <div className={classes.versions}>
        <FailureNotice failure={failure} />
        {data?.items.length === 0 && <p>{t('versions.none')}</p>}
        {data !== undefined && data.items.length > 0 && (
          <>
            <VersionTable versions={data.items} />
            <CompareVersions draft={draft} versions={data.items} />
          </>
        )}
      </div>
    </Modal>
  )
}
