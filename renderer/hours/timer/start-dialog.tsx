import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useRead } from '../../ui/use-read.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { type DraftSource, firstDraft } from '../first-draft.ts'
import { WorkForm } from './work-form.tsx'
import { toStart, useWorkSource } from './work-source.ts'

type StartDialogProps = {
  /** Null where it is to be chosen. */
  readonly engagementId: string | null
  readonly onClose: () => void
}

/** Asks what is to be measured, filled in like the last entry, and starts the timer. */
export function StartDialog({ engagementId, onClose }: StartDialogProps) {
  const { t } = useTranslation(['timer', 'common'])
  const [chosenId, choose] = useState(engagementId)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('start.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="sm">
        {engagementId === null && <EngagementField engagementId={chosenId} onChange={choose} />}
        {chosenId !== null && <ChosenWork key={chosenId} engagementId={chosenId} onClose={onClose} />}
      </Stack>
    </Modal>
  )
}

type EngagementFieldProps = {
  readonly engagementId: string | null
  readonly onChange: (engagementId: string) => void
}

function EngagementField({ engagementId, onChange }: EngagementFieldProps) {
  const { t } = useTranslation('timer')
  const engagements = useRead('engagements.list', {}).data?.items ?? []
  return (
    <Select
      size="sm"
      label={t('start.engagement')}
      data={engagements
        .filter(({ step }) => step !== '01')
        .map(({ id, company, fiscalYear }) => ({ value: id, label: `${company.name}（${fiscalYear}）` }))}
      value={engagementId}
      onChange={(value) => value && onChange(value)}
      nothingFoundMessage={t('start.none')}
      searchable
      data-autofocus
    />
  )
}

function ChosenWork({
  engagementId,
  onClose,
}: {
  readonly engagementId: string
  readonly onClose: () => void
}) {
  const source = useWorkSource(engagementId)
  return source ? <FilledWork source={source} onClose={onClose} /> : null
}

function FilledWork({ source, onClose }: { readonly source: DraftSource; readonly onClose: () => void }) {
  const { t } = useTranslation(['timer', 'common', 'hours'])
  const start = useChange('timer.start')
  const [draft, setDraft] = useState<EntryDraft>(() => ({ ...firstDraft(source), note: '' }))
  const [lacksExpert, setLacksExpert] = useState(false)

  const submit = async () => {
    const input = toStart(source.engagement.id, draft)
    setLacksExpert(input === null)
    if (input === null || start.isRunning) return
    const result = await start.run(input)
    if (result.ok) onClose()
  }

  return (
    <>
      <WorkForm
        draft={draft}
        source={source}
        hasExpert
        expertError={lacksExpert && draft.expertId === null ? t('hours:problem.required') : undefined}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        onSubmit={() => void submit()}
      />
      <FailureNotice failure={start.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:act.cancel')}
        </Button>
        <Button onClick={() => void submit()} loading={start.isRunning} data-autofocus>
          {t('start.submit')}
        </Button>
      </Group>
    </>
  )
}
