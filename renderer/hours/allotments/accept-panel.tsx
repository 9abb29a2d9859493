import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AcceptedPaper } from '../../../shared/hours/allotment-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatMinutes, formatNumber } from '../../ui/format.ts'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './allotments.module.css'
import { PaperInput } from './paper-input.tsx'

type AcceptPanelProps = {
  /** The engagement that a paper must belong to; without it a new one may come with the paper. */
  readonly engagementId?: string
  readonly onClose: () => void
}

/** Takes an allotment, a return or a report of another laptop. */
export function AcceptPanel({ engagementId, onClose }: AcceptPanelProps) {
  const { t } = useTranslation(['allotments', 'common'])
  const accept = useChange('allotments.accept')
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const [accepted, setAccepted] = useState<AcceptedPaper | null>(null)

  const submit = async () => {
    setTried(true)
    if (text.trim() === '') return
    const result = await accept.run({ text, ...(engagementId === undefined ? {} : { engagementId }) })
    if (result.ok) setAccepted(result.value)
  }

  if (accepted) return <Accepted paper={accepted} onClose={onClose} />
  return (
    <Stack gap="md">
      <PaperInput
        label={t('accept.label')}
        value={text}
        error={isTried && text.trim() === '' ? t('accept.missing') : undefined}
        onChange={(changed) => {
          accept.reset()
          setText(changed)
        }}
      />
      <FailureNotice failure={accept.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:act.cancel')}
        </Button>
        <Button onClick={() => void submit()} loading={accept.isRunning}>
          {t('accept.submit')}
        </Button>
      </Group>
    </Stack>
  )
}

function Accepted({ paper, onClose }: { readonly paper: AcceptedPaper; readonly onClose: () => void }) {
  const { t } = useTranslation(['allotments', 'common'])
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const { name } = paper.from
  return (
    <Stack gap="md">
      <div role="status">
        <p className={classes.done}>
          {paper.kind === 'report'
            ? t('accept.report', { name, added: number(paper.added), changed: number(paper.changed) })
            : t(`accept.${paper.kind}`, { name, duration: formatMinutes(paper.minutes) })}
        </p>
        {paper.notAllotted > 0 && <p>{t('accept.notAllotted', { number: number(paper.notAllotted) })}</p>}
        {paper.isNewEngagement && <p>{t('accept.newEngagement')}</p>}
      </div>
      {paper.kind === 'allotment' && (
        <div>
          <p className={classes.label}>{t('accept.sender', { name })}</p>
          <p className={classes.fingerprint}>{paper.from.id}</p>
        </div>
      )}
      <Group justify="flex-end" gap="xs">
        {paper.isNewEngagement && (
          <Button component={Link} to={`/engagements/${paper.engagementId}/hours`} onClick={onClose}>
            {t('accept.open')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('common:act.close')}
        </Button>
      </Group>
    </Stack>
  )
}
