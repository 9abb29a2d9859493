import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Measurement, TimerStatus } from '../../../shared/hours/timer-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { type DraftSource, firstDraft } from '../first-draft.ts'
import classes from './timer-dialogs.module.css'
import { WorkForm } from './work-form.tsx'
import { useWorkSource } from './work-source.ts'

type SwitchDialogProps = {
  readonly timer: TimerStatus
  readonly onClose: () => void
  /** Hears what the part that ended was stored as; a paused timer stores nothing. */
  readonly onSwitched: (measurement: Measurement) => void
}

/** Asks what is measured from now on; what was measured until now is stored as it was. */
export function SwitchDialog(props: SwitchDialogProps) {
  const { t } = useTranslation(['timer', 'common'])
  const source = useWorkSource(props.timer.engagementId)
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('switch.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      {source && <SwitchForm {...props} source={source} />}
    </Modal>
  )
}

function SwitchForm({
  timer,
  source,
  onClose,
  onSwitched,
}: SwitchDialogProps & { readonly source: DraftSource }) {
  const { t } = useTranslation(['timer', 'common'])
  const change = useChange('timer.switch')
  const { siteId, menuItem, service, timeZone, expertId } = timer
  const [draft, setDraft] = useState<EntryDraft>(() => ({
    ...firstDraft(source),
    siteId,
    menuItem,
    service,
    timeZone,
    expertId,
    note: timer.note ?? '',
    participants: timer.participants ?? '',
  }))

  const submit = async () => {
    if (change.isRunning) return
    const result = await change.run({
      siteId: draft.siteId,
      menuItem: draft.menuItem,
      service: draft.service,
      note: draft.note.trim() || null,
      participants: draft.participants.trim() || null,
    })
    if (!result.ok) return
    if (timer.state === 'running') onSwitched(result.value)
    onClose()
  }

  return (
    <Stack gap="sm">
      <p className={classes.text}>{t(timer.state === 'running' ? 'switch.hint' : 'switch.pausedHint')}</p>
      <WorkForm
        draft={draft}
        source={source}
        hasExpert={false}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        onSubmit={() => void submit()}
      />
      <FailureNotice failure={change.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:act.cancel')}
        </Button>
        <Button onClick={() => void submit()} loading={change.isRunning}>
          {t('switch.submit')}
        </Button>
      </Group>
    </Stack>
  )
}
