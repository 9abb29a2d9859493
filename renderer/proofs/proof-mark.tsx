import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLink, IconUnlink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/index.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { ProofDialog } from './proof-dialog.tsx'
import classes from './proofs.module.css'

type ProofMarkProps = { readonly entry: TimeEntry }

/** Tells by icon and number whether an entry has a proof, and opens what it has; nothing where none is wanted. */
export function ProofMark({ entry }: ProofMarkProps) {
  const { t } = useTranslation('proofs')
  const language = useLanguage()
  const [isOpen, dialog] = useDisclosure(false)
  const { data } = useRead('hours.proofs', { engagementId: entry.engagementId })
  if (entry.isRemoved || entry.reversesId !== null || entry.isReversed || !data) return null
  const number = data.entries.find(({ entryId }) => entryId === entry.id)?.proofs.length ?? 0
  const isMissing = data.unlinkedEntries.includes(entry.id)
  const state = isMissing ? t('mark.missing') : t('mark.linked', { number })
  const Icon = isMissing ? IconUnlink : IconLink
  return (
    <>
      <ActionIcon
        className={classes.mark}
        variant="subtle"
        color="gray"
        size="lg"
        data-missing={isMissing || undefined}
        title={state}
        aria-label={t('mark.open', {
          date: formatDate(entry.startsAt, language),
          time: `${entry.startsAt.slice(11)}–${entry.endsAt.slice(11)}`,
          state,
        })}
        onClick={dialog.open}
      >
        <Icon size={18} stroke={1.5} aria-hidden />
        {number > 0 && <span className={classes.number}>{number}</span>}
      </ActionIcon>
      {isOpen && <ProofDialog entry={entry} onClose={dialog.close} />}
    </>
  )
}
