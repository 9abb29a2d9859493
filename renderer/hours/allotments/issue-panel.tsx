import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import type { SharedBudget } from '../../../shared/hours/allotment-contract.ts'
import { parseDuration } from '../../engagements/index.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatMinutes } from '../../ui/format.ts'
import { onEnter } from '../../ui/on-enter.ts'
import { useChange } from '../../ui/use-change.ts'
import classes from './allotments.module.css'
import { PaperInput } from './paper-input.tsx'
import { SavedPaper } from './saved-paper.tsx'

type IssuePanelProps = {
  readonly engagementId: string
  readonly budget: SharedBudget
  readonly onClose: () => void
}

/** Hands minutes to the laptop of a card or, on one that does not lead, back to the one that does. */
export function IssuePanel({ engagementId, budget, onClose }: IssuePanelProps) {
  const { t } = useTranslation(['allotments', 'common'])
  const issue = useChange('allotments.issue')
  const [card, setCard] = useState('')
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const [issued, setIssued] = useState<Output<'allotments.issue'> | null>(null)
  const minutes = parseDuration(typed)
  const kind = budget.isLead ? 'issue' : 'giveBack'
  const lacksCard = budget.isLead && card.trim() === ''

  const submit = async () => {
    setTried(true)
    if (minutes === null || lacksCard) return
    const result = await issue.run({ engagementId, minutes, ...(budget.isLead ? { to: card } : {}) })
    if (result.ok) setIssued(result.value)
  }

  if (issued) {
    return (
      <Stack gap="md">
        <p className={classes.done} role="status">
          {t(`${kind}.done`, { duration: formatMinutes(issued.minutes) })}
        </p>
        <p className={classes.note}>{t('issue.doneHint')}</p>
        <div>
          <p className={classes.label}>{t('issue.fingerprint')}</p>
          <p className={classes.fingerprint}>{issued.to}</p>
        </div>
        <SavedPaper paper={issued} kind={kind} />
      </Stack>
    )
  }
  return (
    <Stack gap="md">
      {budget.isLead ? (
        <PaperInput
          label={t('issue.card')}
          value={card}
          error={isTried && lacksCard ? t('issue.cardMissing') : undefined}
          onChange={setCard}
        />
      ) : (
        <p className={classes.note}>{t('giveBack.hint', { name: budget.leadName ?? '' })}</p>
      )}
      <TextInput
        label={t(`${kind}.minutes`)}
        description={t('issue.minutesHint', { spendable: formatMinutes(budget.spendableMinutes ?? 0) })}
        autoComplete="off"
        value={typed}
        error={isTried && minutes === null ? t('issue.minutesProblem') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onEnter(() => void submit())}
      />
      <FailureNotice failure={issue.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:act.cancel')}
        </Button>
        <Button onClick={() => void submit()} loading={issue.isRunning}>
          {t(`${kind}.submit`)}
        </Button>
      </Group>
    </Stack>
  )
}
