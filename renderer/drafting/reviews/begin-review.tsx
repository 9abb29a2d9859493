import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { type DocumentKind, documentKinds } from '../../../shared/drafting/library/kinds.ts'
import { type RuleJurisdiction, ruleJurisdictions } from '../../../shared/drafting/rules/kinds.ts'
import type { ChosenFile } from '../../../shared/shell.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressDialog } from '../../ui/progress-dialog.tsx'
import { useTask } from '../../ui/use-task.ts'
import { DocumentDrop } from './document-drop.tsx'
import { useReviewWords } from './use-review-words.ts'

type BeginReviewProps = {
  readonly engagement: Output<'engagements.get'>
  readonly onCreated: (reviewId: string) => void
  readonly onClose: () => void
}

/** Asks which document is reviewed as what, and reads it. */
export function BeginReview({ engagement, onCreated, onClose }: BeginReviewProps) {
  const { t } = useTranslation(['reviewing', 'common'])
  const words = useReviewWords()
  const { run, ...task } = useTask('reviews.create')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [kind, setKind] = useState<DocumentKind | null>(null)
  const [jurisdiction, setJurisdiction] = useState(jurisdictionOf(engagement.region))
  const [siteId, setSiteId] = useState<string | null>(null)
  const isComplete = file !== null && kind !== null && jurisdiction !== null

  const begin = async () => {
    if (!isComplete) return
    const input = { engagementId: engagement.id, siteId, path: file.handle, kind, jurisdiction }
    const result = await run(input)
    if (result.ok) return onCreated(result.value.id)
    // A handle is good for one call.
    setFile(null)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="40rem"
      title={t('list.start')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <DocumentDrop
          file={file}
          onFile={(chosen) => {
            task.reset()
            setFile(chosen)
          }}
        />
        <FailureNotice failure={task.failure} />
        <Select
          label={t('begin.kind')}
          value={kind}
          onChange={setKind}
          data={documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          label={t('begin.place')}
          value={jurisdiction}
          onChange={setJurisdiction}
          data={ruleJurisdictions.map((value) => ({ value, label: words.country(value) }))}
        />
        <Select
          label={t('begin.site')}
          placeholder={t('begin.noSite')}
          clearable
          clearButtonProps={{ 'aria-label': t('begin.clear') }}
          value={siteId}
          onChange={setSiteId}
          data={engagement.sites.map((site) => ({ value: site.id, label: site.name }))}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button disabled={!isComplete} loading={task.isRunning} onClick={() => void begin()}>
            {t('begin.start')}
          </Button>
        </Group>
      </Stack>
      <ProgressDialog
        isRunning={task.isRunning}
        title={t('begin.reading')}
        progress={task.progress}
        onCancel={task.cancel}
      />
    </Modal>
  )
}

function jurisdictionOf(region: string | null): RuleJurisdiction | null {
  return ruleJurisdictions.find((code) => code === region) ?? null
}
