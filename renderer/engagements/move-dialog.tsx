import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesOf, type PlanLine, planMinutes } from '../../shared/engagements/plan.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatMinutes } from '../ui/format.ts'
import { onEnter } from '../ui/on-enter.ts'
import { useChange } from '../ui/use-change.ts'
import { parseDuration } from './parse-duration.ts'
import { useWords } from './use-words.ts'

type MoveDialogProps = {
  readonly engagementId: string
  readonly lines: readonly PlanLine[]
  readonly menuItems: readonly string[]
  readonly onClose: () => void
}

/** Moves minutes from one menu item of a plan to another, with the reason that its history keeps. */
export function MoveDialog({ engagementId, lines, menuItems, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['forecast', 'common'])
  const words = useWords()
  const move = useChange('plans.move')
  const planned = [...new Set(lines.map(({ menuItem }) => menuItem))]
  const [from, setFrom] = useState(planned[0] ?? '')
  const [to, setTo] = useState(menuItems.find((each) => each !== planned[0]) ?? '')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const minutes = parseDuration(typed)
  const movable = minutesOf(lines, from)
  const max = formatMinutes(movable)
  const isBad = minutes === null || minutes > movable
  const choice = (value: string) => ({
    value,
    label: `${words.menuItem(value)} (${formatMinutes(minutesOf(lines, value))})`,
  })

  const submit = async () => {
    setTried(true)
    if (isBad) return
    const result = await move.run({
      engagementId,
      from,
      to,
      minutes,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="32rem"
      title={t('move.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <Select
          label={t('move.from')}
          data={planned.map(choice)}
          value={from}
          onChange={(value) => {
            if (value === null) return
            setFrom(value)
            if (value === to) setTo(from)
          }}
          data-autofocus
        />
        <Select
          label={t('move.to')}
          data={menuItems.filter((each) => each !== from).map(choice)}
          value={to}
          onChange={(value) => value && setTo(value)}
        />
        <TextInput
          label={t('move.minutes')}
          description={t('move.minutesHint', { max })}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onEnter(() => void submit())}
          error={isTried && isBad ? t('move.badMinutes', { max }) : undefined}
        />
        <Textarea
          label={t('move.reason')}
          lang="ja"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>{t('move.sum', { total: formatMinutes(planMinutes(lines)) })}</div>
        <FailureNotice failure={move.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={move.isRunning}>
            {t('move.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
