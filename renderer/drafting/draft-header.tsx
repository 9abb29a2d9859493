import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import type { SaveProgress } from '../ui/autosaver.ts'
import { SaveState } from '../ui/save-state.tsx'
import { DraftFiles } from './draft-files.tsx'
import classes from './draft-workspace.module.css'

type DraftHeaderProps = {
  readonly draft: Draft
  readonly progress: SaveProgress
  readonly onLeave: () => void
  readonly onGo: (elementId: string) => void
}

/** Which draft this is, whether it is saved and its sides are in step, and the way to files and versions. */
export function DraftHeader({ draft, progress, onLeave, onGo }: DraftHeaderProps) {
  return (
    <header className={classes.header}>
      <DraftName title={draft.title.ja} recipient={draft.recipientName} onLeave={onLeave} />
      <SaveState progress={progress} />
      <DraftFiles draft={draft} onGo={onGo} />
    </header>
  )
}

type DraftNameProps = {
  readonly title: string
  readonly recipient: string | null
  readonly onLeave: () => void
}

const DraftName = memo(function DraftName({ title, recipient, onLeave }: DraftNameProps) {
  const { t } = useTranslation('drafting')
  return (
    <>
      <Button
        variant="subtle"
        px="xs"
        leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
        onClick={onLeave}
      >
        {t('screen.back')}
      </Button>
      <h2 className={classes.name} lang="ja">
        {title}
        {recipient && <span className={classes.recipient}>{recipient}</span>}
      </h2>
    </>
  )
})
