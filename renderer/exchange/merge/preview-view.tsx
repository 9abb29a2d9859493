import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeDecisions, MergePreview } from '../../../shared/exchange/merge-contract.ts'
import type { FailureFacts } from '../../ui/describe-failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import exchange from '../exchange.module.css'
import { ChangeGroups } from './change-groups.tsx'
import { type Choices, decisionsOf, removalsIn } from './choices.ts'
import classes from './merge.module.css'
import { PreviewHead } from './preview-head.tsx'
import { PreviewWarnings } from './preview-warnings.tsx'
import { Proposals } from './proposals.tsx'
import { RemovalsDialog } from './removals-dialog.tsx'

type PreviewViewProps = {
  readonly name: string
  readonly preview: MergePreview
  readonly isRunning: boolean
  readonly failure: FailureFacts | null
  readonly onImport: (decisions: MergeDecisions) => void
}

/** What an import would do, and the decisions that a person makes on it. */
export function PreviewView({ name, preview, isRunning, failure, onImport }: PreviewViewProps) {
  const { t } = useTranslation('merge')
  const [choices, setChoices] = useState<Choices>(new Map())
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<number | null>(null)
  // The number may have changed with what was decided, or with the vault.
  const refused = failure?.code === 'MANY_REMOVALS' ? Number(failure.details.removals) : null
  useEffect(() => setAsked(refused), [refused])
  const submit = (removals?: number) => {
    if (isRunning) return
    const decisions = decisionsOf(preview, choices, accepted)
    onImport(removals === undefined ? decisions : { ...decisions, removals })
  }
  const ask = () => {
    if (preview.asksForRemovals || refused !== null) setAsked(refused ?? removalsIn(preview, choices))
    else submit()
  }
  return (
    <>
      <PreviewHead name={name} preview={preview} />
      <PreviewWarnings preview={preview} />
      <Proposals preview={preview} accepted={accepted} onAccept={setAccepted} />
      <ChangeGroups preview={preview} choices={choices} onChoose={setChoices} />
      {refused === null && <FailureNotice failure={failure} />}
      <div className={classes.submit}>
        <Button
          size="lg"
          loading={isRunning}
          leftSection={<IconFileImport size={24} stroke={1.75} aria-hidden />}
          onClick={ask}
        >
          {t('import')}
        </Button>
        <span className={exchange.soft}>{t('safe')}</span>
      </div>
      {asked !== null && (
        <RemovalsDialog
          key={asked}
          number={asked}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            submit(asked)
          }}
        />
      )}
    </>
  )
}
